/** Creating an `Intl` format takes a hundred times as long as using it, so each is created once. */
export function once<T>(make: (locale: string, style: string) => T) {
  const made = new Map<string, T>();
  return (locale: string, style = ''): T => {
    const key = `${locale} ${style}`;
    let format = made.get(key);
    if (format === undefined) {
      format = make(locale, style);
      made.set(key, format);
    }
    return format;
  };
}

export const numberFormat = once((locale) => new Intl.NumberFormat(locale));
