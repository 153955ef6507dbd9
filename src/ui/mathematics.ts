import { useEffect, useState } from 'preact/hooks';
import { hasTex } from '../core/text/tex/has-tex.ts';
import type { Mathematics } from '../shared/mathematics.ts';

let loading: Promise<unknown> | null = null;

/** Begins to load `math.js` where a text needs it: what is to be drawn is known before it is drawn. */
export function prepareMathematics(texts: readonly string[]): void {
  if (loading === null && globalThis.hotPapersMath === undefined && texts.some(hasTex)) load();
}

function load(): Promise<unknown> {
  loading ??= import('/math.js');
  // Where the extension was updated while the page was open. The text stays as it is.
  loading.catch(() => undefined);
  return loading;
}

/**
 * What shows the TeX of a text, or null: where the text has none, and until `math.js` is there, which the first such
 * text has loaded.
 */
export function useMathematics(text: string): Mathematics | null {
  const [, setLoaded] = useState(false);
  const isNeeded = hasTex(text);
  useEffect(() => {
    if (!isNeeded || globalThis.hotPapersMath !== undefined) return;
    let isShown = true;
    load().then(
      () => isShown && setLoaded(true),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [isNeeded]);
  return isNeeded ? (globalThis.hotPapersMath ?? null) : null;
}
