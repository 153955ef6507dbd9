import { failureOf } from '../../core/failure.ts';
import { isAlive } from '../api.ts';
import type { Translate } from '../i18n.ts';

/** Why something failed, in the reader's language. */
export function failureWords(error: unknown, translate: Translate): string {
  if (!isAlive()) return translate('listingGone');
  const { key, values } = failureOf(error);
  return translate(key, ...values);
}
