import type { Texts } from '../shared/storage/pages.ts';
import { storedTexts, type Translate, translator } from '../shared/texts.ts';
import { api } from './api.ts';

/** Translates with the texts of the language chosen in the options. */
export const translatorOf = (texts: Texts, write?: (value: number) => string): Translate =>
  translator(storedTexts(texts, api.i18n), write);
