import { describe, expect, it, test } from 'vitest';
import { type Piece, readTex } from '../../../../../src/core/text/tex/pieces.ts';
import { CASES, formulaWords } from './cases.ts';

function formulasOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'formula') return [formulaWords(piece)];
    return piece.kind === 'text' ? [] : formulasOf(piece.pieces);
  });
}

test.each(CASES)('finds the formulas of $input', ({ input, formulas }) => {
  expect(formulasOf(readTex(input))).toEqual(formulas);
});

test('keeps of a formula what the text says', () => {
  expect(readTex('a $$b$$ \\(c\\)')).toEqual([
    { kind: 'text', text: 'a ' },
    { kind: 'formula', source: '$$b$$', tex: 'b', display: true },
    { kind: 'text', text: ' ' },
    { kind: 'formula', source: '\\(c\\)', tex: 'c', display: false },
  ]);
});

describe('two dollars', () => {
  it.each([
    ['about $\\sim$10 GeV', ['\\sim']],
    ['$\\Lambda $CDM', ['\\Lambda ']],
    ['in $ L^p $ spaces', [' L^p ']],
    ['the $n$th and $K$-theory', ['n', 'K']],
    ['$C^*-$algebras', ['C^*-']],
    ['$a$$b$', ['a', 'b']],
    ['the $x > 0 $ half', []],
    ['US$5 and US$6', []],
    ['$5-$10 each', []],
    ['$HOME/$USER', []],
    ['$HOME_DIR and $PATH', []],
    ['$a{$b}$', ['a{$b}']],
    ['\\emph{the $x$ case}', ['x']],
    ['$$$$', []],
    ['$$a$ b', []],
  ])('%s', (text, formulas) => {
    expect(formulasOf(readTex(text))).toEqual(formulas);
  });
});

describe('the TeX of a text', () => {
  const text = (words: string): Piece => ({ kind: 'text', text: words });

  it('has styles', () => {
    expect(readTex('\\emph{odd $x$} {\\bf new} \\textsc{Name}')).toEqual([
      {
        kind: 'styled',
        style: 'italic',
        pieces: [text('odd '), { kind: 'formula', source: '$x$', tex: 'x', display: false }],
      },
      text(' '),
      { kind: 'styled', style: 'bold', pieces: [text('new')] },
      text(' Name'),
    ]);
  });

  it('has links, with words or without', () => {
    expect(readTex('\\href{https://github.com/a\\_b}{the code}\\url{https://x.org/~a--b}')).toEqual(
      [
        { kind: 'link', url: 'https://github.com/a_b', pieces: [text('the code')] },
        { kind: 'link', url: 'https://x.org/~a--b', pieces: [text('https://x.org/~a--b')] },
      ],
    );
  });

  it.each([
    ["\\'{\\i} \\'\\i{} {\\'e}x \\^{a}", 'í í éx â'],
    ['said \\"hello\\"', 'said \\"hello\\"'],
    ['run with --verbose', 'run with --verbose'],
    ['about ~3, Fig.~3, https://x.org/~me', 'about ~3, Fig.\u00a03, https://x.org/~me'],
    ['the set {1, 2} and {\\unknown x}', 'the set {1, 2} and {\\unknown x}'],
    ["it''s, f'' and ``so'', he said", "it''s, f'' and “so”, he said"],
    ['\\emph{never closed', '\\emph{never closed'],
    ['\\constructor{x} \\toString', '\\constructor{x} \\toString'],
  ])('%s', (tex, words) => {
    expect(readTex(tex)).toEqual([text(words)]);
  });
});
