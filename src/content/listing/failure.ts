import { failureOf } from '../../core/failure.ts';
import type { Translate } from '../../shared/texts.ts';
import { isAlive } from '../api.ts';

/** The text of a failure in the user's language. */
export function failureWords(error: unknown, translate: Translate): string {
  if (!isAlive()) return translate('listingGone');
  const { key, values } = failureOf(error);
  return translate(key, ...values);
}
