import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Piece, readTex } from '../../../../../src/core/text/tex/pieces.ts';
import { plainText } from '../../../../../src/core/text/tex/plain.ts';

/** Parts of which texts with TeX, right and wrong, are made. */
const PARTS = fc.constantFrom(
  ...['$', '$$', '{', '}', '\\', '^', '_', '&', '\\\\', '\\(', '\\)', '\\[', '\\]', ' ', 'x', '2'],
  ...['\\frac', '\\sqrt', '\\left(', '\\right)', '\\emph{', '{\\it ', '\\begin{cases}', "'", '-'],
  ...['\\end{cases}', '\\mathbb', '\\text{', '\\not', '\\over', '\\alpha', '``', '~', '[', ']'],
);
const TEX = fc.array(fc.oneof(PARTS, fc.string({ unit: 'grapheme', maxLength: 3 })), {
  maxLength: 60,
});
const WORDS = fc.string({ unit: fc.constantFrom(...'abcXYZÄéß漢字αβ123 $^_{}()-+~,.:') });

function lettersOf(text: string): string[] {
  return [...text.normalize('NFKD')].filter((sign) => /[\p{L}\p{N}]/u.test(sign)).sort();
}

function sourceOf(piece: Piece): string {
  if (piece.kind === 'text') return piece.text;
  return piece.kind === 'formula' ? piece.source : piece.pieces.map(sourceOf).join('');
}

test('any text reads without an exception', () => {
  fc.assert(
    fc.property(TEX, (parts) => {
      expect(plainText(parts.join(''))).toBeTypeOf('string');
    }),
    {
      numRuns: 3000,
    },
  );
});

test('a plain reading has every letter that is not part of a command', () => {
  fc.assert(
    fc.property(WORDS, (words) => {
      expect(lettersOf(plainText(words))).toEqual(lettersOf(words));
    }),
    { numRuns: 3000 },
  );
});

test('a text without commands, quotes and dashes is its pieces', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'abc12 $^_{}().,') });
  fc.assert(
    fc.property(plain, (text) => {
      expect(readTex(text).map(sourceOf).join('')).toBe(text);
    }),
  );
});

describe('takes less than 10 ms, and stays as it is', () => {
  it.each([
    ['100,000 braces', '{'.repeat(100_000)],
    ['100,000 braces in a formula', `$${'{'.repeat(50_000)}${'}'.repeat(50_000)}$`],
    ['braces in a formula', `$${'{'.repeat(1900)}${'}'.repeat(1900)}$`],
    ['scripts of scripts', `$x${'^{x'.repeat(900)}${'}'.repeat(900)}$`],
    ['dollars', '$'.repeat(9999)],
    ['open formulas', '$x{'.repeat(3333)],
    ['formulas with open braces', '\\({\\)'.repeat(1900)],
    ['open environments', '\\begin{align}'.repeat(760)],
    ['environments of their own kind', '\\begin{split}'.repeat(700) + '\\end{align}'.repeat(80)],
    ['fractions without an end', `$${'\\frac{a}'.repeat(450)}$`],
    ['a macro that defines itself', `$\\def\\a{\\a\\a}${'\\a'.repeat(1900)}$`],
    ['accents without letters', "\\'".repeat(4999)],
    ['prose between dollars', '$the word '.repeat(990)],
  ])('%s', (_name, text) => {
    // The best of ten: the first runs compile, and other tests run beside them.
    const times = Array.from({ length: 10 }, () => {
      const started = performance.now();
      expect(plainText(text)).toBe(text);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(10);
  });
});

test('takes less than 1 ms a kB', () => {
  const text =
    'The $\\mathbb{P}^1$-bundle of Schr\\"odinger\'s $x_1^2 \\le \\frac{a}{b}$ --- so. '.repeat(
      100,
    );
  const time = () => {
    const started = performance.now();
    plainText(text);
    return performance.now() - started;
  };
  expect(Math.min(...Array.from({ length: 10 }, time))).toBeLessThan(text.length / 1000);
});
