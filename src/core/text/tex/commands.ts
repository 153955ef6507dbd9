/** The style of a part of a text; `plain` parts look like the rest. */
export type Style = 'italic' | 'bold' | 'code' | 'superscript' | 'subscript';

/** A parsed command of text: its meaning, and the position after it. */
export type Command =
  | { kind: 'text'; text: string; end: number }
  /** Styles the text at [from, to). */
  | { kind: 'styled'; style: Style | 'plain'; from: number; to: number; end: number }
  /** Its label is at [from, to); if that is empty, the URL is shown. */
  | { kind: 'link'; url: string; from: number; to: number; end: number };

/** Commands with one argument. */
const STYLES: Readonly<Record<string, Style | 'plain'>> = {
  emph: 'italic',
  textit: 'italic',
  textsl: 'italic',
  textbf: 'bold',
  texttt: 'code',
  textsuperscript: 'superscript',
  textsubscript: 'subscript',
  textrm: 'plain',
  textsf: 'plain',
  textsc: 'plain',
  textup: 'plain',
  textmd: 'plain',
  textnormal: 'plain',
  text: 'plain',
  mbox: 'plain',
  underline: 'plain',
};

/** Commands that apply to the rest of their group. */
const SWITCHES: Readonly<Record<string, Style | 'plain'>> = {
  it: 'italic',
  em: 'italic',
  sl: 'italic',
  itshape: 'italic',
  bf: 'bold',
  bfseries: 'bold',
  tt: 'code',
  rm: 'plain',
  sf: 'plain',
  sc: 'plain',
};

const SIGNS: Readonly<Record<string, string>> = {
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textasciitilde: '~',
  textbackslash: '\\',
  textunderscore: '_',
  textdegree: '°',
  textregistered: '®',
  texttrademark: '™',
  copyright: '©',
  pounds: '£',
  S: '§',
  P: '¶',
  dag: '†',
  ddag: '‡',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
};

const NAME = /\\([A-Za-z]+)\*?/y;
const ESCAPE = /\\([%&_#$])/y;
const GAP = /\\([ ,])/y;
const SWITCH = /\\([a-z]+)(?![A-Za-z]) ?/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The command at the backslash at `at`; null if it is unknown or lacks its argument. */
export function commandAt(
  text: string,
  at: number,
  closings: ReadonlyMap<number, number>,
): Command | null {
  const escaped = matchAt(ESCAPE, text, at)?.[1] ?? (matchAt(GAP, text, at) && ' ');
  if (escaped != null) return { kind: 'text', text: escaped, end: at + 2 };
  const [whole = '', name = ''] = matchAt(NAME, text, at) ?? [];
  if (name === '') return null;
  const behind = at + whole.length;
  const sign = Object.hasOwn(SIGNS, name) ? SIGNS[name] : undefined;
  if (sign !== undefined) return { kind: 'text', text: sign, end: afterSign(text, behind) };
  const close = closings.get(behind);
  if (close === undefined) return null;
  const inner = { from: behind + 1, to: close, end: close + 1 };
  const style = Object.hasOwn(STYLES, name) ? STYLES[name] : undefined;
  if (style !== undefined) return { kind: 'styled', style, ...inner };
  const argument = text.slice(behind + 1, close);
  if (name === 'url') return { kind: 'link', url: addressOf(argument), ...inner, to: inner.from };
  if (name === 'href') return href(argument, close + 1, closings);
  if (!/^(?:cite|citep|citet)$/.test(name)) return null;
  return { kind: 'text', text: `[${argument}]`, end: close + 1 };
}

/** A command's name ends at a space, or at empty braces. */
function afterSign(text: string, at: number): number {
  if (text.startsWith('{}', at)) return at + 2;
  return text[at] === ' ' ? at + 1 : at;
}

function href(url: string, at: number, closings: ReadonlyMap<number, number>): Command | null {
  const close = closings.get(at);
  if (close === undefined) return null;
  return { kind: 'link', url: addressOf(url), from: at + 1, to: close, end: close + 1 };
}

function addressOf(argument: string): string {
  return argument.trim().replace(/\\([%&_#~])/g, '$1');
}

/** The switch at the start of a group such as `{\it …}`, at the position after the brace. */
export function groupStart(
  text: string,
  at: number,
): { style: Style | 'plain'; length: number } | null {
  const [whole = '', name = ''] = matchAt(SWITCH, text, at) ?? [];
  const style = Object.hasOwn(SWITCHES, name) ? SWITCHES[name] : undefined;
  return style === undefined ? null : { style, length: whole.length };
}
