import { isFormula } from './dollars.ts';

/** A formula in a text, at [from, to) with its delimiters. */
export interface Formula {
  from: number;
  to: number;
  /** Without delimiters; an environment is complete. */
  tex: string;
  /** Whether it is a display formula. */
  display: boolean;
}

/** Real formulas in titles and abstracts are shorter; longer ones stay TeX. */
const LONGEST = 4000;
const TOKEN = /\\(?:begin|end)\{([A-Za-z]+\*?)\}|\\[\s\S]|[{}$]/g;
const ENVIRONMENTS =
  /^(?:displaymath|math|equation|eqnarray|align|aligned|alignat|flalign|gather|multline|split)\*?$/;

interface Token {
  at: number;
  text: string;
  /** The name in `\begin{…}` and `\end{…}`. */
  environment: string | undefined;
  /** The matching closing token, at the same brace depth. */
  closed: Token | undefined;
  /** For a closing delimiter: the position of the next of its kind, at the same depth. */
  end: number;
}

/** All formulas of a text, in order. Linear time. */
export function formulasIn(text: string): Formula[] {
  const tokens = tokensOf(text);
  const formulas: Formula[] = [];
  let after = 0;
  for (const token of tokens) {
    if (token.at < after) continue;
    const formula = formulaAt(text, token);
    if (formula !== null) formulas.push(formula);
    // If `$$` opens nothing, neither dollar sign opens a formula.
    after = formula?.to ?? (isDouble(token) ? token.at + 2 : after);
  }
  return formulas;
}

function tokensOf(text: string): Token[] {
  const tokens = [...text.matchAll(TOKEN)].map(
    ({ 0: token, 1: environment, index: at }): Token => ({
      at,
      text: token,
      environment,
      closed: undefined,
      end: at + token.length,
    }),
  );
  findClosings(tokens);
  return tokens;
}

/** Runs backwards with one map per brace depth: the last seen token for each delimiter. */
function findClosings(tokens: readonly Token[]): void {
  const depths: Map<string, Token>[] = [new Map()];
  for (const token of [...tokens].reverse()) {
    const here = depths.at(-1);
    if (here === undefined) return;
    if (token.text === '}') {
      depths.push(new Map());
    } else if (token.text === '{') {
      depths.pop();
      // An unmatched brace: what follows closes nothing before it.
      if (depths.length === 0) depths.push(new Map());
    } else {
      token.closed = here.get(closingOf(token));
      here.set(token.text, token);
    }
  }
}

function closingOf({ text, environment }: Token): string {
  if (text === '\\(') return '\\)';
  if (text === '\\[') return '\\]';
  if (environment !== undefined) return `\\end{${environment}}`;
  return text;
}

function formulaAt(text: string, token: Token): Formula | null {
  if (token.text === '$') return dollars(text, token);
  const { at, closed, environment } = token;
  if (closed === undefined || closed.at - at > LONGEST) return null;
  if (environment !== undefined) {
    const opens = token.text.startsWith('\\begin') && ENVIRONMENTS.test(environment);
    const tex = text.slice(at, closed.end);
    return opens ? { from: at, to: closed.end, tex, display: environment !== 'math' } : null;
  }
  if (token.text !== '\\(' && token.text !== '\\[') return null;
  const tex = text.slice(token.end, closed.at);
  if (tex.trim() === '') return null;
  return { from: at, to: closed.end, tex, display: token.text === '\\[' };
}

function isDouble({ text, at, closed }: Token): boolean {
  return text === '$' && closed?.at === at + 1;
}

function dollars(text: string, token: Token): Formula | null {
  const { at, closed } = token;
  if (closed === undefined) return null;
  const end = isDouble(token) ? closed.closed : closed;
  if (end === undefined || end.at - at > LONGEST) return null;
  if (!isDouble(token)) {
    const tex = text.slice(at + 1, end.at);
    const next = text.slice(end.at + 1, end.at + 2);
    return isFormula(tex, next) ? { from: at, to: end.end, tex, display: false } : null;
  }
  const tex = text.slice(at + 2, end.at);
  if (end.closed?.at !== end.at + 1 || tex.trim() === '') return null;
  return { from: at, to: end.end + 1, tex, display: true };
}
