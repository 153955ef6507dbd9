import { storedTexts, type Translate, translator } from '../shared/texts.ts';
import { api } from './api.ts';

/** The texts of the language that was chosen in the options, by what is stored under `TEXTS_KEY`. */
export const translatorOf = (stored: unknown): Translate =>
  translator(storedTexts(stored, api.i18n));
