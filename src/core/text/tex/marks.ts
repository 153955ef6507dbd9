interface Mark {
  text: string;
  length: number;
  /** The change in the number of open quotes. */
  quotes: number;
}

const DASHES = /-+/y;
const APOSTROPHES = /'+/y;

/** TeX's quotes, dashes and ties; other characters stay unchanged. */
export function markAt(text: string, at: number, isQuoted: boolean): Mark {
  const sign = text[at] ?? '';
  if (text.startsWith('``', at)) return { text: '“', length: 2, quotes: 1 };
  if (sign === "'") {
    const length = lengthOf(APOSTROPHES, text, at);
    if (isQuoted && length === 2) return { text: '”', length, quotes: -1 };
    return { text: sign.repeat(length), length, quotes: 0 };
  }
  if (sign === '-') {
    const length = lengthOf(DASHES, text, at);
    return { text: dash(text, at, length), length, quotes: 0 };
  }
  if (sign === '~' && isTie(text, at)) return { text: '\u00a0', length: 1, quotes: 0 };
  return { text: sign, length: 1, quotes: 0 };
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 1;
}

/** `--verbose` is a command line option. */
function dash(text: string, at: number, length: number): string {
  const isOption =
    /^$|[\s([]/.test(text.slice(Math.max(0, at - 1), at)) && /\w/.test(text[at + length] ?? '');
  if (length === 2 && !isOption) return '–';
  if (length === 3) return '—';
  return '-'.repeat(length);
}

/** `Fig.~3`, but not `about ~3` or the home page `/~name`. */
function isTie(text: string, at: number): boolean {
  return /[^\s/~=(]/.test(text[at - 1] ?? '') && /[^\s~/]/.test(text[at + 1] ?? '');
}
