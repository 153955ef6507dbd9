/** White space (also no-break spaces and line ends) folded into single spaces, none at either end. */
export function foldSpace(text: string): string {
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
