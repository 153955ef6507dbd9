/** Only printable ASCII. */
const PLAIN = /^[ -~]*$/;

/**
 * Folds a text to lower case without accents, with one space before each word, so that a search for a word's prefix is
 * a search for a text with a leading space. Everything except letters, digits and `@` separates words. A letter and its
 * scripts are one word.
 * @param text without TeX
 */
export function foldPlain(text: string): string {
  const plain = withoutScripts(text);
  const small = ` ${PLAIN.test(plain) ? plain : withoutMarks(plain)}`.toLowerCase();
  if (PLAIN.test(small)) return divided(small, /[^a-z0-9@]+/g);
  // Most text is ASCII, and the regular expression for all letters is slow.
  return divided(small.replace(/[łøđħıœæßðþ]/g, latinOf), /[^\p{L}\p{N}@]+/gu);
}

function divided(text: string, divider: RegExp): string {
  return text.replace(divider, ' ').trimEnd();
}

// Group 1 is an account's handle, which keeps its underscores. An underscore before more than two letters separates
// words, as in `snake_case`.
const SCRIPT = /(@\S*)|\^+[({]?|_[({]|_(?=[\p{L}\p{N}]{1,2}(?![\p{L}\p{N}]))/gu;

function withoutScripts(text: string): string {
  return /[\^_]/.test(text) ? text.replace(SCRIPT, (_, handle = '') => handle) : text;
}

function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** Letters without a Unicode decomposition, as they are typed on keyboards that lack them. */
const LATIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
};

function latinOf(letter: string): string {
  return LATIN[letter] ?? letter;
}
