import type { ReadContext } from '../digest.ts';
import { lastDayIn } from '../text/dates.ts';

const EMPTY_LIST = /^\s*\[\s*\]\s*$/;
const HUGGING_FACE = /hugging[ ._-]?face|daily[ ._-]?papers/i;

/**
 * What a file's name says of its digest: the day, where the text may not name one, and whose list it is, where the
 * text is an empty list that shows nothing of it. `latest` is not known here.
 */
export function contextOfFile(name: string, text: string): ReadContext {
  const day = lastDayIn(name)?.day ?? null;
  const isHuggingFace = EMPTY_LIST.test(text.slice(0, 4000)) && HUGGING_FACE.test(name);
  return {
    ...(day === null ? {} : { day }),
    ...(isHuggingFace ? { format: 'hugging-face-json' as const } : {}),
  };
}
