import { browser } from '../browser.ts';
import { localeOf } from '../core/locale.ts';
import { read } from '../shared/storage/access.ts';
import { type Texts, texts } from '../shared/storage/pages.ts';
import { watch } from '../shared/storage/watch.ts';
import { storedTexts } from '../shared/texts.ts';
import { speak, t } from './i18n.ts';

/** Sets the texts of the chosen language, and the document's `lang` and `dir`. */
export function setTexts(stored: Texts): void {
  speakOwn(stored);
  document.documentElement.lang = t('uiLanguage');
  document.documentElement.dir = t('uiDirection');
}

function speakOwn(stored: Texts): void {
  const source = storedTexts(stored, browser.i18n);
  speak(source, localeOf(source('uiLanguage') || 'en', browser.i18n.getUILanguage()));
}

/** Loads the chosen language. Call it before rendering. */
export async function loadTexts(): Promise<void> {
  setTexts(await read(browser.storage.local, texts));
}

/** Calls back after the user chose another language. */
export function onTextsChange(changed: () => void): void {
  watch(browser.storage.local, texts, (now) => {
    setTexts(now);
    changed();
  });
}

// The browser's language, until another one is set.
speakOwn({});
