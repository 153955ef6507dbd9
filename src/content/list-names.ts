/** Joins names as the locale does. A single name needs no `Intl`, whose first use takes 10 ms and more. */
export function listNames(names: readonly string[], locale: string): string {
  const [only = ''] = names;
  return names.length < 2 ? only : new Intl.ListFormat(locale).format(names);
}
