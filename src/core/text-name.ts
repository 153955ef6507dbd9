/** The texts of the English files, which contain every name. */
type Texts = typeof import('../../assets/_locales/en/background.json') &
  typeof import('../../assets/_locales/en/badge.json') &
  typeof import('../../assets/_locales/en/extension.json') &
  typeof import('../../assets/_locales/en/listing.json') &
  typeof import('../../assets/_locales/en/options.json') &
  typeof import('../../assets/_locales/en/panel.json') &
  typeof import('../../assets/_locales/en/popup.json') &
  typeof import('../../assets/_locales/en/reading.json') &
  typeof import('../../assets/_locales/en/site.json') &
  typeof import('../../assets/_locales/en/sources.json') &
  typeof import('../../assets/_locales/en/ui.json') &
  typeof import('../../assets/_locales/en/welcome.json');

/** The name of a text in `assets/_locales`. */
export type TextName = keyof Texts;

type BaseOf<Name> = Name extends `${infer Base}Other` ? Base : never;

/** The name of a text with a form for each plural category: `optionsPapers` has `optionsPapersOne` and so on. */
export type PluralName = BaseOf<TextName>;

/** A value in a text: numbers are formatted for the user, text names are translated, and strings stay unchanged. */
export type TextValue = string | number | { text: TextName };

/** A value as plain text, for the error log and tests. */
export const plainValue = (value: TextValue): string =>
  typeof value === 'object' ? value.text : `${value}`;
