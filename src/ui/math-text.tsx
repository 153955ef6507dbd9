import { useLayoutEffect, useRef } from 'preact/hooks';
import { useMathematics } from './mathematics.ts';
import { titleCache } from './title-cache.ts';

interface MathTextProps {
  text: string;
  /** A title has neither links nor display formulas. */
  kind: 'title' | 'prose';
}

/** A text whose TeX is shown as formulas. */
export function MathText({ text, kind }: MathTextProps) {
  const mathematics = useMathematics(text);
  const holder = useRef<HTMLSpanElement>(null);
  // A title of the cache stays as it is when `math.js` arrives.
  const source = kind === 'title' && titleCache.has(text) ? titleCache : mathematics;
  useLayoutEffect(() => {
    if (source !== null) holder.current?.replaceChildren(...source.render(text, kind));
  }, [source, text, kind]);
  return source === null ? text : <span ref={holder} />;
}
