import { MARKERS } from '../shared/text-names.ts';
import { api } from './api.ts';
import { remember } from './remember.ts';

/**
 * The key in `storage.local` of the texts of the language that was chosen in the options: message name to
 * text, with `$1`…`$4` where values go. While the browser's language is used, only those of badges and bar.
 */
export const MESSAGES_KEY = 'messages';

export type Texts = Record<string, string>;

/** Text by message name, with its values filled in. Unknown names give an empty text. */
export type Translate = (name: string, ...values: (string | number)[]) => string;

/** Each text is asked for once, with its markers left in it. */
export function translator(chosen?: Texts | null): Translate {
  const textOf = remember(
    (name: string) => `${chosen?.[name] || api.i18n.getMessage(name, MARKERS)}`,
  );
  return (name, ...values) =>
    textOf(name).replace(/\$([1-4])/g, (_, place) => `${values[place - 1] ?? ''}`);
}
