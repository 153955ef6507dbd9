import { groupBy } from '../group-by.ts';
import { fold } from '../text/fold.ts';
import { foldName, isSamePerson, readName, wordsOf } from './names.ts';
import { type FollowRule, isOpen } from './rules.ts';

/** The parts of a paper that match the rules. */
export interface FollowMatch {
  /** Indices into the list of authors. */
  authors: number[];
  title: boolean;
  abstract: boolean;
}

export interface Followable {
  title: string;
  authors: readonly string[];
  /** Missing or empty if unknown. */
  abstract?: string;
}

/** From the first word to the one after the last. */
export type WordRange = [from: number, to: number];

/** Compiled rules: the cost per paper does not depend on the number of rules. */
export interface Matcher {
  /** Null if nothing matches. */
  find(paper: Followable): FollowMatch | null;
  /** Whether an author, given as folded words, matches a rule. */
  hasAuthor(words: readonly string[]): boolean;
  /** The positions of followed phrases in the folded words of a title or an abstract. */
  phrasesIn(words: readonly string[]): WordRange[];
  /** A folded line without any of these words or prefixes cannot match. */
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

interface Phrase {
  words: string[];
  open: boolean;
}

const NONE: readonly Phrase[] = [];

/** Prefixes are looked up by this many letters, or by all if they are shorter. */
const LETTERS_LOOKED_UP = 3;

const LETTERS = /^[A-Za-z]+$/;

export function compileRules(rules: readonly FollowRule[]): Matcher {
  const names = rules.filter(({ kind }) => kind === 'author').map(({ text }) => readName(text));
  const byFamily = groupBy(
    names.filter((name) => name !== null),
    ({ family }) => family.at(-1) ?? '',
  );
  const phrases = rules.filter(({ kind }) => kind === 'words').map(phraseOf);
  const begun = phrases.filter(({ words, open }) => open && words.length === 1);
  const byFirst = groupBy(
    phrases.filter((phrase) => phrase.words.length > 0 && !begun.includes(phrase)),
    ({ words }) => words[0] ?? '',
  );
  const byLetters = groupBy(begun, ({ words }) => words[0]?.slice(0, LETTERS_LOOKED_UP) ?? '');
  const lengths = [...new Set([...byLetters.keys()].map(({ length }) => length))];
  const begunIn = (word: string): readonly Phrase[] =>
    lengths.flatMap((length) => byLetters.get(word.slice(0, length)) ?? NONE);
  const hasAuthor = (words: readonly string[]) =>
    byFamily.get(words.at(-1) ?? '')?.some((name) => isSamePerson(name, words)) === true;
  /** The number of words of a phrase at this position; 0 for none. */
  const lengthAt = (words: readonly string[], at: number, word: string): number => {
    const some = byFirst.get(word) ?? NONE;
    const more = begun.length > 0 ? begunIn(word) : NONE;
    let length = 0;
    for (const phrases of [some, more]) {
      for (const phrase of phrases) {
        if (phrase.words.length > length && standsAt(phrase, words, at)) {
          length = phrase.words.length;
        }
      }
    }
    return length;
  };
  const mayBegin = (word: string) =>
    byFirst.has(word) || lengths.some((length) => byLetters.has(word.slice(0, length)));
  const phrasesIn = (words: readonly string[]) => {
    const found: WordRange[] = [];
    for (const [at, word] of words.entries()) {
      const length = mayBegin(word) ? lengthAt(words, at, word) : 0;
      if (length > 0) found.push([at, at + length]);
    }
    return found;
  };
  const hasPhrase = (text = '') => {
    if (phrases.length === 0 || text === '') return false;
    const folded = fold(text);
    // Most texts contain no first word of a phrase, so they are not split.
    for (let at = 1; at > 0; at = folded.indexOf(' ', at) + 1) {
      if (mayBegin(wordAt(folded, at))) return phrasesIn(wordsOf(folded)).length > 0;
    }
    return false;
  };
  const families = new Map<string, boolean>();
  /** Whether the last word of a name is a followed family name. */
  const hasFamily = (last: string) => {
    let known = families.get(last);
    if (known === undefined) {
      const word = LETTERS.test(last) ? last.toLowerCase() : wordsOf(fold(last)).at(-1);
      known = byFamily.has(word ?? '');
      families.set(last, known);
    }
    return known;
  };
  const isFollowed = (name: string) =>
    (name.includes(',') || hasFamily(name.slice(name.lastIndexOf(' ') + 1))) &&
    hasAuthor(wordsOf(foldName(name)));

  return {
    hasAuthor,
    phrasesIn,
    words: new Set([...byFamily.keys(), ...byFirst.keys()]),
    beginnings: begun.map(({ words }) => words[0] ?? ''),
    find({ title, authors, abstract }) {
      const match = {
        authors: byFamily.size === 0 ? [] : placesOf(authors, isFollowed),
        title: hasPhrase(title),
        abstract: hasPhrase(abstract),
      };
      return match.title || match.abstract || match.authors.length > 0 ? match : null;
    },
  };
}

function placesOf(authors: readonly string[], isFollowed: (name: string) => boolean): number[] {
  const places: number[] = [];
  authors.forEach((name, at) => {
    if (isFollowed(name)) places.push(at);
  });
  return places;
}

/** The word that begins at a position of a folded text. */
function wordAt(folded: string, at: number): string {
  const end = folded.indexOf(' ', at);
  return end < 0 ? folded.slice(at) : folded.slice(at, end);
}

function phraseOf({ text }: FollowRule): Phrase {
  return { words: wordsOf(fold(text)), open: isOpen(text) };
}

function standsAt({ words, open }: Phrase, where: readonly string[], at: number): boolean {
  const last = words.length - 1;
  return words.every((word, index) => {
    const there = where[at + index];
    return open && index === last ? there?.startsWith(word) === true : there === word;
  });
}
