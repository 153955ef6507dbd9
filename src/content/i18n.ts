import { api } from './api.ts';

/**
 * The key in `storage.local` of the texts of the language that was chosen in the options: message name to
 * text, with `$1`…`$4` where values go. Not there while the browser's language is used.
 */
export const MESSAGES_KEY = 'messages';

export type Texts = Record<string, string>;

/** Text by message name, with its values filled in. Unknown names give an empty text. */
export type Translate = (name: string, ...values: (string | number)[]) => string;

const MARKERS = ['$1', '$2', '$3', '$4'];

/** A page may need a text two thousand times: each is asked for once, with its markers left in it. */
export function translator(chosen: Texts | undefined): Translate {
  const texts = new Map<string, string>();
  return (name, ...values) => {
    let text = texts.get(name);
    if (text === undefined) {
      text = chosen?.[name] || api.i18n.getMessage(name, MARKERS);
      texts.set(name, text);
    }
    return text.replace(/\$([1-4])/g, (_, place) => String(values[place - 1] ?? ''));
  };
}

/**
 * The locale of numbers and dates: the browser's where it speaks the language of the texts (so that British
 * readers get British dates), else the language of the texts.
 */
export function localeOf(translate: Translate): string {
  const language = translate('badgeLanguage').replace('_', '-') || 'en';
  const own = api.i18n.getUILanguage();
  return own.split('-')[0] === language.split('-')[0] ? own : language;
}
