import type { Alphabet } from './alphabets.ts';
import type { Font } from './formula.ts';

/** Commands that select a Unicode alphabet. */
export const ALPHABETS = {
  mathbb: 'blackboard',
  Bbb: 'blackboard',
  mathds: 'blackboard',
  mathbbm: 'blackboard',
  mathcal: 'script',
  mathscr: 'script',
  mathfrak: 'fraktur',
  frak: 'fraktur',
} as const satisfies Record<string, Alphabet>;

export const FONTS: ReadonlyMap<string, Font> = new Map([
  ['mathrm', 'upright'],
  ['mathsf', 'upright'],
  ['mathtt', 'upright'],
  ['mathup', 'upright'],
  ['rm', 'upright'],
  ['mathit', 'italic'],
  ['mathnormal', 'own'],
  ['mathbf', 'bold'],
  ['boldsymbol', 'bold-italic'],
  ['bm', 'bold-italic'],
  ['pmb', 'bold-italic'],
  ['mathbfit', 'bold-italic'],
] satisfies [string, Font][]);

/** Commands whose argument is text. */
export const TEXTS: ReadonlyMap<string, Font> = new Map([
  ['text', 'upright'],
  ['textrm', 'upright'],
  ['textsf', 'upright'],
  ['texttt', 'upright'],
  ['textsc', 'upright'],
  ['textup', 'upright'],
  ['textnormal', 'upright'],
  ['mbox', 'upright'],
  ['hbox', 'upright'],
  ['textit', 'italic'],
  ['emph', 'italic'],
  ['textbf', 'bold'],
] satisfies [string, Font][]);

/** Accents and their Unicode combining marks. */
export const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hat: '\u0302',
    widehat: '\u0302',
    tilde: '\u0303',
    widetilde: '\u0303',
    bar: '\u0304',
    overline: '\u0305',
    breve: '\u0306',
    dot: '\u0307',
    ddot: '\u0308',
    check: '\u030c',
    widecheck: '\u030c',
    acute: '\u0301',
    grave: '\u0300',
    mathring: '\u030a',
    vec: '\u20d7',
    overrightarrow: '\u20d7',
    overleftarrow: '\u20d6',
    underline: '\u0332',
    underbar: '\u0332',
  }),
);

export const STACKED_ARROWS: ReadonlyMap<string, string> = new Map([
  ['xrightarrow', '→'],
  ['xleftarrow', '←'],
  ['xleftrightarrow', '↔'],
  ['xRightarrow', '⇒'],
  ['xhookrightarrow', '↪'],
  ['xmapsto', '↦'],
]);

/** Commands that change only the layout of a formula, not its meaning. */
export const IGNORED: ReadonlySet<string> = new Set(
  'displaystyle textstyle scriptstyle scriptscriptstyle nonumber notag nolimits limits relax hfill allowbreak nobreak strut mathstrut null hline'.split(
    ' ',
  ),
);

export const IGNORED_WITH_ARGUMENT: ReadonlySet<string> = new Set(
  'phantom hphantom vphantom label'.split(' '),
);

/** Commands without a style of their own. */
export const TRANSPARENT: ReadonlySet<string> = new Set(
  'mathop mathrel mathbin mathord mathopen mathclose mathpunct mathinner ensuremath smash overbrace underbrace boxed'.split(
    ' ',
  ),
);

export const FRACTIONS: ReadonlySet<string> = new Set(
  'frac tfrac dfrac cfrac nicefrac binom tbinom dbinom'.split(' '),
);

interface Table {
  open: string;
  close: string;
  /** Whether its cells are parts of one line. */
  aligned: boolean;
  /** Whether it begins with a column specification. */
  hasColumns: boolean;
}

function table(open: string, close: string, aligned = false, hasColumns = false): Table {
  return { open, close, aligned, hasColumns };
}

export const TABLES: ReadonlyMap<string, Table> = new Map([
  ['matrix', table('', '')],
  ['smallmatrix', table('', '')],
  ['pmatrix', table('(', ')')],
  ['bmatrix', table('[', ']')],
  ['Bmatrix', table('{', '}')],
  ['vmatrix', table('|', '|')],
  ['Vmatrix', table('‖', '‖')],
  ['array', table('', '', false, true)],
  ['cases', table('{', '')],
  ['aligned', table('', '', true)],
  ['align', table('', '', true)],
  ['alignat', table('', '', true, true)],
  ['alignedat', table('', '', true, true)],
  ['flalign', table('', '', true)],
  ['gather', table('', '', true)],
  ['gathered', table('', '', true)],
  ['multline', table('', '', true)],
  ['split', table('', '', true)],
  ['eqnarray', table('', '', true)],
  ['equation', table('', '', true)],
  ['displaymath', table('', '', true)],
  ['math', table('', '', true)],
]);
