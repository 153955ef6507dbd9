/** Unicode's mathematical letters: the start of each alphabet, and its letters at other positions. */
const ALPHABETS = {
  blackboard: { upper: 0x1d538, lower: 0x1d552, digit: 0x1d7d8, other: 'CℂHℍNℕPℙQℚRℝZℤ' },
  script: { upper: 0x1d49c, lower: 0x1d4b6, digit: 0, other: 'BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ' },
  bold: { upper: 0x1d400, lower: 0x1d41a, digit: 0x1d7ce, other: '' },
  boldItalic: { upper: 0x1d468, lower: 0x1d482, digit: 0, other: '' },
  fraktur: { upper: 0x1d504, lower: 0x1d51e, digit: 0, other: 'CℭHℌIℑRℜZℨ' },
} as const;

export type Alphabet = keyof typeof ALPHABETS;

/** The text in a mathematical alphabet; letters that the alphabet lacks stay unchanged. */
export function inAlphabet(text: string, alphabet: Alphabet): string {
  return [...text].map((letter) => letterOf(letter, alphabet)).join('');
}

function letterOf(letter: string, alphabet: Alphabet): string {
  const { upper, lower, digit, other } = ALPHABETS[alphabet];
  const special = [...other];
  const at = special.indexOf(letter);
  if (at !== -1 && at % 2 === 0) return special[at + 1] ?? letter;
  const code = letter.charCodeAt(0);
  if (/^[A-Z]$/.test(letter)) return String.fromCodePoint(upper + code - 65);
  if (/^[a-z]$/.test(letter)) return String.fromCodePoint(lower + code - 97);
  if (/^\d$/.test(letter) && digit !== 0) return String.fromCodePoint(digit + code - 48);
  return letter;
}
