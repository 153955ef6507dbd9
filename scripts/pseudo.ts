import type { Message, Messages } from './locales.ts';

/**
 * Languages that nobody speaks, made from the English texts, and 60 % longer: `long` has accented texts in brackets,
 * `rtl` is written from right to left. They show what is clipped or not translated. No package contains them.
 */
export const PSEUDO_LANGUAGES = ['long', 'rtl'] as const;
type PseudoLanguage = (typeof PSEUDO_LANGUAGES)[number];

export function isPseudoLanguage(language: string): language is PseudoLanguage {
  return PSEUDO_LANGUAGES.some((name) => name === language);
}

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';
const HEBREW = 'אבגדהוזחטיכלמנספצקרשתאבגדה';
const LONGER = 0.6;
const FILLER = ' fillerleve';

/** The locales' days and lists are in other alphabets than the Latin one. */
const SETTINGS: Record<PseudoLanguage, Record<string, string>> = {
  long: { uiLanguage: 'el', uiDirection: 'ltr' },
  rtl: { uiLanguage: 'he', uiDirection: 'rtl' },
};

const WRITE: Record<PseudoLanguage, (text: string) => string> = {
  long: (text) => `⟦${replaceLetters(longer(text), ACCENTED)}⟧`,
  rtl: (text) => replaceLetters(longer(text), HEBREW + HEBREW),
};

/** The texts of a pseudo-language, with a form for each plural category that its locale has. */
export function pseudoTexts(english: Messages, language: PseudoLanguage): Messages {
  const texts = Object.entries(english).map(([name, { message }]): [string, Message] => [
    name,
    { message: SETTINGS[language][name] ?? WRITE[language](message) },
  ]);
  const forms = texts.flatMap(([name, text]): [string, Message][] => {
    const base = /^(.+)Other$/.exec(name)?.[1];
    return base === undefined
      ? []
      : ['Zero', 'One', 'Two', 'Few', 'Many'].map((form) => [base + form, text]);
  });
  return Object.fromEntries([...(language === 'rtl' ? forms : []), ...texts]);
}

function replaceLetters(text: string, alphabet: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => alphabet[LATIN.indexOf(letter)] ?? letter);
}

function longer(text: string): string {
  const letters = text.replace(/\$\d/g, '').length;
  const filler = FILLER.repeat(Math.ceil(letters / FILLER.length));
  return text + filler.slice(0, 1 + letters * LONGER);
}
