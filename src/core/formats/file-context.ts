import type { ReadContext } from '../digest.ts';
import { lastDayIn } from '../text/dates.ts';

const EMPTY_LIST = /^\s*\[\s*\]\s*$/;
const HUGGING_FACE = /hugging[ ._-]?face|daily[ ._-]?papers/i;

/**
 * The context from a file's name: the day, if the text names none, and the source, if the text is an empty list.
 * `latest` is not set.
 */
export function contextOfFile(name: string, text: string): ReadContext {
  const day = lastDayIn(name)?.day ?? null;
  const isHuggingFace = EMPTY_LIST.test(text.slice(0, 4000)) && HUGGING_FACE.test(name);
  return {
    ...(day === null ? {} : { day }),
    ...(isHuggingFace ? { format: 'hugging-face-json' as const } : {}),
  };
}
