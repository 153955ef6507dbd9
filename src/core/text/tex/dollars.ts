/** Characters that only TeX uses. */
const SIGNS = /[\\^_]/;
/** Two consecutive words, as in prose, outside braces. */
const PROSE = /(?:^|[^A-Za-z])[A-Za-z]{2,}[,;.:]?\s+[A-Za-z]{2,}(?![A-Za-z])/;

/**
 * Whether the text between two dollar signs is a formula, and not the text between two prices, shell variables or stray
 * dollar signs.
 * @param tex the text between them
 * @param next the character after the second one, or nothing
 */
export function isFormula(tex: string, next: string): boolean {
  if (tex.trim() === '' || isProse(tex)) return false;
  const hasSigns = SIGNS.test(tex);
  const spaced = { start: /^\s/.test(tex), end: /\s$/.test(tex) };
  // "$5-$10": a price range.
  if (/^\d/.test(tex) && /^\d/.test(next) && !hasSigns) return false;
  if (spaced.end) {
    if (tex.includes('\\')) return true;
    if (/^\w/.test(next)) return false;
    return hasSigns || /^\s*\p{L}\s*$/u.test(tex) || (spaced.start && /[=<>+]/.test(tex));
  }
  if (spaced.start) return hasSigns;
  // "$HOME/$USER"
  return !(/[/:]$/.test(tex) && /^[A-Za-z]/.test(next) && !hasSigns);
}

function isProse(tex: string): boolean {
  const bare = tex.includes('\\') ? tex.replace(/\\[A-Za-z]+/g, '+') : tex;
  return PROSE.test(bare.includes('{') ? outsideBraces(bare) : bare);
}

function outsideBraces(tex: string): string {
  let depth = 0;
  let outside = '';
  for (const part of tex.split(/([{}])/)) {
    if (part === '{') depth++;
    else if (part === '}') depth--;
    else if (depth === 0) outside += part;
    else continue;
    if (part === '{' && depth === 1) outside += '+';
  }
  return outside;
}
