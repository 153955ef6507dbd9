/** White space (also no-break spaces and line ends) folded into single spaces, none at either end. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
