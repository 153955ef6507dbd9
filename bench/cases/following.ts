import { compileRules } from '../../src/core/follow/matcher.ts';
import { type FollowRule, MOST_RULES } from '../../src/core/follow/rules.ts';
import type { Result } from '../result.ts';

const RUNS = 15;
const ROWS = 2_000;
const AUTHORS = 5;

const ODD = ['', '', '', ' of $\\mathbb{P}^1$', ' with naïve bounds'];

/** A number as letters: 27 is `bb`. */
function lettersOf(number: number): string {
  return [...number.toString(26)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join('');
}

/** Five authors a row, every sixth name with a mark; every fifth title has TeX, every fifth a letter with a mark. */
function rows() {
  return Array.from({ length: ROWS }, (_, row) => ({
    title: `Thing${row % 397} words that describe${ODD[row % ODD.length]} case${row} in general terms`,
    authors: Array.from({ length: AUTHORS }, (_, at) => {
      const number = (row * AUTHORS + at) % 3_989;
      return `Given${number % 97} ${number % 6 === 0 ? 'Núñez' : 'Family'}${lettersOf(number)}`;
    }),
  }));
}

function rules(): FollowRule[] {
  return Array.from({ length: MOST_RULES }, (_, rule) =>
    rule % 2 === 0
      ? { kind: 'author', text: `Given${(rule * 7) % 97} Family${lettersOf(rule * 7)}` }
      : { kind: 'words', text: rule % 10 === 1 ? `thing${rule}*` : `case${rule * 3} in general` },
  );
}

/** As many rules as there can be, looked for in a page's titles and authors. */
export function following(): Result[] {
  const listed = rows();
  const followed = rules();
  const samples = Array.from({ length: RUNS }, () => {
    // A new one each time: it remembers family names.
    const matcher = compileRules(followed);
    const started = performance.now();
    const found = listed.filter((row) => matcher.find(row) !== null);
    if (found.length < 100) throw new Error('rules were not found');
    return performance.now() - started;
  });
  return [
    {
      name: `following ${MOST_RULES} rules on ${ROWS.toLocaleString('en')} rows`,
      unit: 'ms',
      samples,
      budget: 10,
      better: 'less',
    },
  ];
}
