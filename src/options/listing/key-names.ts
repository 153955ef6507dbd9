import type { TextName } from '../../core/text-name.ts';
import type { KeyAction } from './keys.ts';

/** The description of each shortcut of a listing, as a key of `_locales`. */
export const NAMES: Record<KeyAction, TextName> = {
  next: 'optionsKeyNext',
  previous: 'optionsKeyPrevious',
  risen: 'optionsKeyRisen',
  open: 'optionsKeyOpen',
  save: 'optionsKeySave',
  abstract: 'optionsKeyAbstract',
  pdf: 'optionsKeyPdf',
  html: 'optionsKeyHtml',
  order: 'optionsKeyOrder',
  yours: 'optionsKeyYours',
  help: 'optionsKeyHelp',
};
