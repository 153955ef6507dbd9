import { changesSince, type Shown } from '../core/visit.ts';
import type { CountedText } from './plurals.ts';
import type { SinceWords } from './since.ts';
import type { Translate } from './texts.ts';

interface Language {
  translate: Translate;
  counted: CountedText;
  since: SinceWords;
}

/** `7 new, 3 rising since yesterday 9:12`, for the papers shown at `now` (milliseconds). */
export function visitWords(
  { translate, counted, since }: Language,
  before: Shown,
  papers: readonly { id: string; level: number }[],
  now: number,
): string {
  const { fresh, risen } = changesSince(before, papers);
  const when = since.moment(before.at, now);
  if (fresh > 0 && risen > 0) return counted('uiVisitBoth', fresh, risen, when);
  if (fresh > 0) return counted('uiVisitNew', fresh, when);
  if (risen > 0) return counted('uiVisitRisen', risen, when);
  return translate('uiVisitNothing', when);
}
