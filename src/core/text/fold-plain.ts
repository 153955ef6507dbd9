/** Nothing but printable ASCII. */
const PLAIN = /^[ -~]*$/;

/**
 * Small letters without marks, each word after one space, so that "a word begins with" is one search for
 * a text that begins with a space. Everything except letters, digits and `@` divides words. A letter and its scripts
 * are one word.
 * @param text without TeX
 */
export function foldPlain(text: string): string {
  const plain = withoutScripts(text);
  const small = ` ${PLAIN.test(plain) ? plain : withoutMarks(plain)}`.toLowerCase();
  if (PLAIN.test(small)) return divided(small, /[^a-z0-9@]+/g);
  // Most text is plain, and a class of all letters of the world takes its time.
  return divided(small.replace(/[łøđħıœæßðþ]/g, latinOf), /[^\p{L}\p{N}@]+/gu);
}

function divided(text: string, divider: RegExp): string {
  return text.replace(divider, ' ').trimEnd();
}

// An underscore before a longer word divides, as in `snake_case`; so it does in the handle of an account.
const SCRIPT = /(@\S*)|\^+[({]?|_[({]|_(?=[\p{L}\p{N}]{1,2}(?![\p{L}\p{N}]))/gu;

function withoutScripts(text: string): string {
  return /[\^_]/.test(text) ? text.replace(SCRIPT, (_, handle = '') => handle) : text;
}

function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** Letters that Unicode does not take apart, as they are typed where a keyboard lacks them. */
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
