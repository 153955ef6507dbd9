import type { CountName } from '../digest.ts';
import type { TextName } from '../text-name.ts';

/** Larger counts are mistakes. */
const LARGEST = 1_000_000_000;
const GROUPED = /^\d{1,3}(?:[,.'’ \u00a0\u2009\u202f]\d{3})+$/;

/** Parses an integer from 0, with or without thousands separators; null if it is invalid or too large. */
export function countOf(text: string): number | null {
  const trimmed = text.trim();
  const digits = GROUPED.test(trimmed) ? trimmed.replace(/\D/g, '') : trimmed;
  if (!/^\d{1,15}$/.test(digits)) return null;
  const count = Number(digits);
  return count <= LARGEST ? count : null;
}

/** Matches the names of counts. A list of papers that contains them may be one with counts. */
export const NAMED_COUNTS = /\b(?:retweets|favorites|likes|reposts|upvotes)\b/i;

const capitalized = <Name extends string>(name: Name) =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}` as Capitalize<Name>;

/** The name of a count, for a warning. */
export const countNamed = (name: CountName): { text: TextName } => ({
  text: `uiCount${capitalized(name)}`,
});
