import type { Piece } from '../../../../../src/core/text/tex/pieces.ts';

type Formula = Omit<Extract<Piece, { kind: 'formula' }>, 'kind'>;

interface Case {
  input: string;
  plain: string;
  /** The TeX of its formulas, in order; one of a line of its own begins with `display `. */
  formulas: string[];
}

export function formulaWords({ tex, display }: Formula): string {
  return display ? `display ${tex}` : tex;
}

/** Texts as titles and abstracts have them, and how they read. */
export const CASES: readonly Case[] = [
  {
    input: 'Bundles over $\\mathbb{P}^1$ and $\\mathbb P^n_k$',
    plain: 'Bundles over ℙ¹ and ℙₖⁿ',
    formulas: ['\\mathbb{P}^1', '\\mathbb P^n_k'],
  },
  {
    input: 'Sorting lakes in $O(n^{3/2})$ time',
    plain: 'Sorting lakes in O(n^(3/2)) time',
    formulas: ['O(n^{3/2})'],
  },
  { input: 'A $p$-adic tale', plain: 'A p-adic tale', formulas: ['p'] },
  {
    input: 'Towers in $\\mathcal N=4$ SYM',
    plain: 'Towers in 𝒩=4 SYM',
    formulas: ['\\mathcal N=4'],
  },
  {
    input: 'Classes on $\\overline{\\mathcal{M}}_{g,n}$',
    plain: 'Classes on ℳ̅_(g,n)',
    formulas: ['\\overline{\\mathcal{M}}_{g,n}'],
  },
  {
    input: 'Sheaves on $\\mathfrak{sl}_2$-modules',
    plain: 'Sheaves on 𝔰𝔩₂-modules',
    formulas: ['\\mathfrak{sl}_2'],
  },
  {
    input: 'Gaps in $\\mathrm{GL}_n(\\mathbb{F}_q)\\times{\\rm SU}(2)$',
    plain: 'Gaps in GLₙ(𝔽_q)×SU(2)',
    formulas: ['\\mathrm{GL}_n(\\mathbb{F}_q)\\times{\\rm SU}(2)'],
  },
  {
    input: 'Cats in $\\{\\pm 1\\}^n\\setminus 0$',
    plain: 'Cats in {±1}ⁿ∖0',
    formulas: ['\\{\\pm 1\\}^n\\setminus 0'],
  },
  {
    input: 'Decay $B_d^0\\to J/\\psi\\,K_S^{0}$',
    plain: 'Decay B_d⁰→J/ψ K_S⁰',
    formulas: ['B_d^0\\to J/\\psi\\,K_S^{0}'],
  },
  {
    input: 'Pairing in La$_{3}$Ni$_2$O$_7$',
    plain: 'Pairing in La₃Ni₂O₇',
    formulas: ['_{3}', '_2', '_7'],
  },
  {
    input: 'Limits of $\\sqrt{s}=13$ TeV and $\\sqrt[3]{2}$',
    plain: 'Limits of √s=13 TeV and ∛2',
    formulas: ['\\sqrt{s}=13', '\\sqrt[3]{2}'],
  },
  {
    input: 'When $\\frac{a}{b}<\\tfrac12$',
    plain: 'When a/b<1/2',
    formulas: ['\\frac{a}{b}<\\tfrac12'],
  },
  {
    input: 'Sums $\\sum_{n\\le x}\\mu(n)^2=o(x)$',
    plain: 'Sums ∑_(n≤x)μ(n)²=o(x)',
    formulas: ['\\sum_{n\\le x}\\mu(n)^2=o(x)'],
  },
  {
    input: 'We show $$\\int_0^\\infty e^{-x}\\,dx=1.$$',
    plain: 'We show ∫₀^∞e⁻ˣ dx=1.',
    formulas: ['display \\int_0^\\infty e^{-x}\\,dx=1.'],
  },
  {
    input: 'Put \\[a\\equiv b\\pmod{p}\\] and \\(c\\ne d\\)',
    plain: 'Put a≡b (mod p) and c≠d',
    formulas: ['display a\\equiv b\\pmod{p}', 'c\\ne d'],
  },
  {
    input: 'Then \\begin{align*}a&=b\\\\&\\ll c\\end{align*} holds',
    plain: 'Then a=b; ≪c holds',
    formulas: ['display \\begin{align*}a&=b\\\\&\\ll c\\end{align*}'],
  },
  {
    input: '$f(x)=\\begin{cases}1&x\\in A\\\\0&\\text{otherwise}\\end{cases}$',
    plain: 'f(x)={1, x∈A; 0, otherwise',
    formulas: ['f(x)=\\begin{cases}1&x\\in A\\\\0&\\text{otherwise}\\end{cases}'],
  },
  {
    input: 'Rank of $\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}$',
    plain: 'Rank of (a, b; c, d)',
    formulas: ['\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}'],
  },
  {
    input: 'Widths $\\widehat{f}$, $\\tilde x$, $\\vec v$, $\\bar\\nu$',
    plain: 'Widths f̂, x̃, v⃗, ν̄',
    formulas: ['\\widehat{f}', '\\tilde x', '\\vec v', '\\bar\\nu'],
  },
  {
    input: "Slope $f''(0)$ and $x'_1$",
    plain: 'Slope f″(0) and x′₁',
    formulas: ["f''(0)", "x'_1"],
  },
  {
    input: ['$n\\choose k$', `$${'{a\\over b}'}$`, '$\\binom{n}{k}$'].join(' and '),
    plain: '(n over k) and a/b and (n over k)',
    formulas: ['n\\choose k', '{a\\over b}', '\\binom{n}{k}'],
  },
  {
    input: 'Norms $\\left\\|u\\right\\|_{L^2}\\lesssim\\bigl(\\log N\\bigr)^{-1}$',
    plain: 'Norms ‖u‖_(L²)≲(log N)⁻¹',
    formulas: ['\\left\\|u\\right\\|_{L^2}\\lesssim\\bigl(\\log N\\bigr)^{-1}'],
  },
  {
    input: 'Shift $φ\\in H^1(X,ℤ)$ by $2π$',
    plain: 'Shift φ∈H¹(X,ℤ) by 2π',
    formulas: ['φ\\in H^1(X,ℤ)', '2π'],
  },
  {
    input: 'Not $n\\not\\equiv0$, $x\\notin S$',
    plain: 'Not n≢0, x∉S',
    formulas: ['n\\not\\equiv0', 'x\\notin S'],
  },
  {
    input: '$\\text{if }x>0\\text{ and $y$ even}$',
    plain: 'if x>0 and y even',
    formulas: ['\\text{if }x>0\\text{ and $y$ even}'],
  },
  {
    input: 'Gain of $5\\%$ over $\\sim\\!10^{-6}$',
    plain: 'Gain of 5% over ∼10⁻⁶',
    formulas: ['5\\%', '\\sim\\!10^{-6}'],
  },
  {
    input: 'Maps $X\\xrightarrow{f}Y\\hookrightarrow Z$',
    plain: 'Maps X→ᶠY↪Z',
    formulas: ['X\\xrightarrow{f}Y\\hookrightarrow Z'],
  },
  {
    input: 'Sets with $\\GL_2$ and $\\mymacro{x}$',
    plain: 'Sets with $\\GL_2$ and $\\mymacro{x}$',
    formulas: ['\\GL_2', '\\mymacro{x}'],
  },
  { input: 'Open brace $x^{2$ here', plain: 'Open brace $x^{2$ here', formulas: [] },
  { input: 'It costs $410 to build', plain: 'It costs $410 to build', formulas: [] },
  { input: 'From $5 to $10 a month', plain: 'From $5 to $10 a month', formulas: [] },
  {
    input: 'Savings of $4-5 million against $2 million',
    plain: 'Savings of $4-5 million against $2 million',
    formulas: [],
  },
  { input: 'Set $HOME and $PATH first', plain: 'Set $HOME and $PATH first', formulas: [] },
  { input: 'Worth \\$3 or $n$ coins', plain: 'Worth $3 or n coins', formulas: ['n'] },
  {
    input: 'Stray $ sign, then order $O(h)$ and $t$-channel',
    plain: 'Stray $ sign, then order O(h) and t-channel',
    formulas: ['O(h)', 't'],
  },
  {
    input:
      'Erd\\H{o}s, Schr\\"odinger, H\\\'enon, \\L{}ojasiewicz, {\\o}re, \\v{C}ech, Fran\\c cois',
    plain: 'Erdős, Schrödinger, Hénon, Łojasiewicz, øre, Čech, François',
    formulas: [],
  },
  {
    input: 'An \\emph{odd} and {\\it old} \\textbf{trick}',
    plain: 'An odd and old trick',
    formulas: [],
  },
  {
    input: 'Up 30\\% in R\\&D~[4], see \\cite{abc} and \\url{https://example.org/a_b}',
    plain: 'Up 30% in R&D [4], see [abc] and https://example.org/a_b',
    formulas: [],
  },
  {
    input: "Pages 3--5 --- the ``best''",
    plain: 'Pages 3–5 — the “best”',
    formulas: [],
  },
  {
    input: 'Code at C:\\new\\table, x_1 and a^b',
    plain: 'Code at C:\\new\\table, x_1 and a^b',
    formulas: [],
  },
];
