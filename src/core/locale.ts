/**
 * The BCP 47 locale of numbers and days: the browser's locale if it has the texts' language, so that British users get
 * British dates; else the texts' language.
 */
export function localeOf(language: string, own: string): string {
  return own.split('-')[0] === language.split('-')[0] ? own : language;
}
