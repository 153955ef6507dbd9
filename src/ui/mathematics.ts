import { useEffect, useState } from 'preact/hooks';
import { hasTex } from '../core/text/tex/has-tex.ts';
import type { Mathematics } from '../shared/mathematics.ts';
import { titleCache } from './title-cache.ts';

let loading: Promise<unknown> | null = null;

/** Starts to load `math.js` before rendering if one of the titles needs it. */
export function prepareMathematics(titles: readonly string[]): void {
  if (loading !== null || globalThis.hotPapersMath !== undefined) return;
  if (titles.some((title) => hasTex(title) && !titleCache.has(title))) load();
}

function load(): Promise<unknown> {
  loading ??= import('/math.js');
  // The import fails if the extension was updated while the page was open. The text then stays as it is.
  loading.catch(() => undefined);
  return loading;
}

/**
 * Returns the renderer for a text with TeX. Null if the text has no TeX, or until `math.js` is loaded; the first such
 * text loads it.
 */
export function useMathematics(text: string): Mathematics | null {
  const [, setLoaded] = useState(false);
  const isNeeded = hasTex(text);
  const mathematics = isNeeded ? (globalThis.hotPapersMath ?? null) : null;
  const isMissing = isNeeded && mathematics === null;
  useEffect(() => {
    // As rendered: the file may have arrived since.
    if (!isMissing) return;
    let isShown = true;
    load().then(
      () => isShown && setLoaded(true),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [isMissing]);
  return mathematics;
}
