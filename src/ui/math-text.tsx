import { useLayoutEffect, useRef } from 'preact/hooks';
import { useMathematics } from './mathematics.ts';

interface MathTextProps {
  text: string;
  /** A title has neither links nor display formulas. */
  kind: 'title' | 'prose';
}

/** A text whose TeX is shown as formulas. */
export function MathText({ text, kind }: MathTextProps) {
  const math = useMathematics(text);
  const holder = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (math !== null) holder.current?.replaceChildren(...math.render(text, kind));
  }, [math, text, kind]);
  return math === null ? text : <span ref={holder} />;
}
