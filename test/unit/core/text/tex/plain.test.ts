import { expect, test } from 'vitest';
import { plainText } from '../../../../../src/core/text/tex/plain.ts';
import { CASES } from './cases.ts';

test('there are forty cases', () => {
  expect(CASES.length).toBe(40);
});

test.each(CASES)('reads $input', ({ input, plain }) => {
  expect(plainText(input)).toBe(plain);
});

test.each([
  ['$\\frac{a+b}{2}x$', '(a+b)/2 x'],
  ['$2\\frac12$', '2 1/2'],
  ['$\\sqrt{x+1}$', '√(x+1)'],
  ['$\\sqrt[n]{x}$', 'ⁿ√x'],
  ['$\\left.f\\right|_{x=0}$', 'f|ₓ₌₀'],
  ['$\\operatorname{Spec} A$', 'Spec A'],
  ['$\\log_2 n$', 'log₂ n'],
  ['$\\log(n)$', 'log(n)'],
  ['$90^{\\circ}$', '90°'],
  ['$\\mathbb{R}^{n\\times m}$', 'ℝ^(n×m)'],
  ['$\\frac{\\beta}{\\mathfrak{s}}\\mathbb{P}$', 'β/𝔰 ℙ'],
  ['$\\frac{\\beta}{\\hat{x}}=1$', 'β/x̂=1'],
  ['$\\hat{\\bar{x}}$', 'x̄̂'],
  ['$\\overline{\\mathcal{M}+1}$', 'ℳ̅+1̅'],
  ['$a % b$', '$a % b$'],
  ['$x^1^2$', '$x^1^2$'],
  ['$\\frac{a}$', '$\\frac{a}$'],
  ['$\\left($', '$\\left($'],
  ['$\\left(\\frac12\\right)^2$', '(1/2)²'],
  ['$\\begin{matrix}a\\end{pmatrix}$', '$\\begin{matrix}a\\end{pmatrix}$'],
  ['$\\def\\a{\\a}\\a$', '$\\def\\a{\\a}\\a$'],
])('reads %s as %s', (tex, plain) => {
  expect(plainText(tex)).toBe(plain);
});
