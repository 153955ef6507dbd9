// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { render } from '../../../src/math/render.ts';
import { CASES } from '../core/text/tex/cases.ts';

/** The text as markup, without what every formula has and without spaces between signs. */
function shown(text: string, kind: 'title' | 'prose' = 'title'): string {
  const holder = document.createElement('div');
  holder.append(...render(text, kind));
  return holder.innerHTML.replace(/[\u2005\u2009]/g, '');
}

/** The only formula of a text, without the elements around it. */
function formula(tex: string): string {
  return shown(tex)
    .replace(/^.*data-tex="[^"]*">(?:<span class="tex-word">)?/, '')
    .replace(/^<math aria-label="[^"]*">(.*)<\/math>/, '$1')
    .replace(/(?:<\/span>)+$/, '')
    .replace(/ (?:stretchy="false"|mathvariant="normal")/g, '');
}

describe('simple formulas are text with markup', () => {
  it.each([
    ['$\\mathbb{P}^1$', 'ℙ<sup>1</sup>'],
    ['$\\mathbb P^n_k$', 'ℙ<sub><i>k</i></sub><sup><i>n</i></sup>'],
    ['$O(n^{3/2})$', '<i>O</i>(<i>n</i><sup>3/2</sup>)'],
    ['$\\mathcal N=4$', '𝒩=4'],
    ['$\\mathfrak{sl}_2$', '𝔰𝔩<sub>2</sub>'],
    ['$\\mathrm{GL}_n\\times{\\rm SU}(2)$', 'GL<sub><i>n</i></sub>×SU(2)'],
    ['$_{3}$', '<sub>3</sub>'],
    ["$f''(0)$", '<i>f</i>″(0)'],
    ["$x'_1$", '<i>x</i>′<sub>1</sub>'],
    ['$\\sum_{n\\le x}\\mu(n)^2$', '∑<sub><i>n</i>≤<i>x</i></sub><i>μ</i>(<i>n</i>)<sup>2</sup>'],
    ['$\\mathbf{x}$', '<b>x</b>'],
    ['$\\boldsymbol{x}$', '<i><b>x</b></i>'],
    ['$\\Gamma(X,ℤ)$', 'Γ(<i>X</i>,ℤ)'],
    ['$\\log N$', 'log<i>N</i>'],
  ])('%s', (tex, markup) => {
    expect(formula(tex)).toBe(markup);
  });

  it('with spaces where TeX has them', () => {
    const texts = ['$a=-b+c$', '$(-1)^{a+b}$', '$\\log N$', '$\\log(N)$', '$a,b$', '$\\sim 10$'];
    const words = texts.map((text) => render(text, 'title')[0]?.textContent);
    expect(words).toEqual([
      'a\u2005=\u2005−b\u2009+\u2009c',
      '(−1)a+b',
      'log\u2009N',
      'log(N)',
      'a,\u2009b',
      '∼\u200510',
    ]);
  });
});

describe('other formulas are MathML', () => {
  it.each([
    ['$\\sqrt{s}=13$', '<mrow><msqrt><mi>s</mi></msqrt><mo>=</mo><mn>13</mn></mrow>'],
    ['$\\sqrt[3]{2}$', '<mroot><mn>2</mn><mn>3</mn></mroot>'],
    ['$\\frac{a}{b}$', '<mfrac><mi>a</mi><mi>b</mi></mfrac>'],
    [
      '$\\binom{n}{k}$',
      '<mrow><mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow>',
    ],
    [
      '$\\overline{\\mathcal{M}}_{g,n}$',
      '<msub><mover accent="true"><mi>ℳ</mi><mo stretchy="true">‾</mo></mover><mrow><mi>g</mi><mo>,</mo><mi>n</mi></mrow></msub>',
    ],
    [
      '$X\\xrightarrow{f}Y$',
      '<mrow><mi>X</mi><mover><mo>→</mo><mi>f</mi></mover><mi>Y</mi></mrow>',
    ],
    [
      '$\\left(\\frac12\\right)^2$',
      '<msup><mrow><mo stretchy="true">(</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><mo stretchy="true">)</mo></mrow><mn>2</mn></msup>',
    ],
    [
      '$\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}$',
      '<mrow><mo stretchy="true">(</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable><mo stretchy="true">)</mo></mrow>',
    ],
    [
      '$\\hat{x}\\text{ if $y$}$',
      '<mrow><mover accent="true"><mi>x</mi><mo>^</mo></mover><mtext>&nbsp;if&nbsp;</mtext><mi>y</mi></mrow>',
    ],
  ])('%s', (tex, markup) => {
    expect(formula(tex)).toBe(markup);
  });

  it('with a name that can be spoken, and the TeX to copy', () => {
    expect(shown('$\\frac{a}{b}$')).toMatch(
      /^<span class="tex" data-tex="\$\\frac\{a\}\{b\}\$"><math aria-label="a\/b">/,
    );
  });

  it('on a line of their own in prose, which can be scrolled by keyboard', () => {
    const [, block] = render('so $$\\sum_{n} a_n$$', 'prose');
    expect(block).toMatchObject({ className: 'tex tex-block', tabIndex: 0 });
    expect(shown('$$\\sum_{n} a_n$$', 'prose')).toContain('<munder>');
    expect(shown('$$\\sum_{n} a_n$$')).not.toContain('<math');
  });
});

test('what stands beside MathML stays on its line', () => {
  const words = shown('A ($\\sqrt n$)-free $\\sqrt m$, and').replace(
    /<span class="tex".*?<\/math><\/span>/g,
    '@',
  );
  expect(words).toBe(
    'A <span class="tex-word"><span class="tex-word">(@</span>)-free</span> <span class="tex-word">@,</span> and',
  );
});

test.each(CASES)('shows $input whole or as it is', ({ input, plain }) => {
  const holder = document.createElement('div');
  holder.append(...render(input, 'prose'));
  const formulas = [...holder.querySelectorAll<HTMLElement>('[data-tex]')];
  for (const { dataset } of formulas) expect(input).toContain(dataset.tex);
  const isRaw = plain.includes('\\GL') || /\$(?:x\^|4|5 |HOME)/.test(plain);
  expect(/\$[^3 ]/.test(holder.textContent)).toBe(isRaw || input.includes('$410'));
  expect(holder.querySelector('merror, [style], [color]')).toBeNull();
});

describe('text', () => {
  it.each([
    [
      'An \\emph{odd} and {\\it old} \\textbf{trick}',
      'An <em>odd</em> and <em>old</em> <strong>trick</strong>',
    ],
    ['<b>no</b> \\& $<$', '&lt;b&gt;no&lt;/b&gt; &amp; '],
  ])('%s', (tex, markup) => {
    expect(shown(tex).startsWith(markup)).toBe(true);
  });

  it('links to known sites, in prose', () => {
    const tex =
      '\\href{https://github.com/a/b}{code} \\href{https://example.org}{x} \\url{javascript:a}';
    expect(shown(tex, 'prose')).toBe(
      '<a href="https://github.com/a/b" target="_blank" rel="noopener noreferrer">code</a> x javascript:a',
    );
    expect(shown(tex)).toBe('code x javascript:a');
  });
});

test('any text is shown without an exception, and loses no letter', () => {
  const parts = fc.constantFrom(
    ...['$', '{', '}', '^', '_', '\\frac', '\\sqrt', '\\hat', '\\left(', '\\right)', 'x', '2', ' '],
    ...['\\text{', '\\begin{cases}', '\\end{cases}', '&', '\\\\', "'", '\\mathbb', '\\emph{', '='],
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), (some) => {
      const text = some.join('');
      const holder = document.createElement('div');
      holder.append(...render(text, 'prose'));
      const shownText = holder.textContent.normalize('NFKD');
      const count = (words: string, sign: string) => words.split(sign).length - 1;
      expect(count(shownText, '2')).toBeGreaterThanOrEqual(count(text, '2'));
    }),
    { numRuns: 1000 },
  );
});
