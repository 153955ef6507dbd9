import { browser } from '../browser.ts';
import { localeOf } from '../core/locale.ts';
import { read } from '../shared/storage/access.ts';
import { type Texts, texts } from '../shared/storage/pages.ts';
import { watch } from '../shared/storage/watch.ts';
import { storedTexts } from '../shared/texts.ts';
import { speak, t } from './i18n.ts';

/** Use texts of a chosen language from now on, and name that language in the document. */
export function setTexts(stored: Texts): void {
  speakOwn(stored);
  document.documentElement.lang = t('uiLanguage');
  document.documentElement.dir = t('uiDirection');
}

function speakOwn(stored: Texts): void {
  const source = storedTexts(stored, browser.i18n);
  speak(source, localeOf(source('uiLanguage') || 'en', browser.i18n.getUILanguage()));
}

/** Reads the chosen language; a page calls it before it renders. */
export async function loadTexts(): Promise<void> {
  setTexts(await read(browser.storage.local, texts));
}

/** Calls back after the reader chose another language. */
export function onTextsChange(changed: () => void): void {
  watch(browser.storage.local, texts, (now) => {
    setTexts(now);
    changed();
  });
}

// The browser's own language, until another one is set.
speakOwn({});
