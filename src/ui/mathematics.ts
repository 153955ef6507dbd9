import { useEffect, useState } from 'preact/hooks';
import { hasTex } from '../core/text/tex/has-tex.ts';
import type { Mathematics } from '../shared/mathematics.ts';

let loading: Promise<unknown> | null = null;

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
    loading ??= import('/math.js');
    loading.then(
      () => isShown && setLoaded(true),
      // Where the extension was updated while the page was open. The text stays as it is.
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [isNeeded]);
  return isNeeded ? (globalThis.hotPapersMath ?? null) : null;
}
