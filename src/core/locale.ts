/**
 * The BCP 47 locale of numbers and days: the browser's own where it speaks the language of the texts, so that a
 * British reader gets British days, else the language of the texts.
 */
export function localeOf(language: string, own: string): string {
  return own.split('-')[0] === language.split('-')[0] ? own : language;
}
