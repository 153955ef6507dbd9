import { browser } from '../browser.ts';
import { localeOf } from '../core/locale.ts';
import { readMany, writeMany } from '../shared/storage/access.ts';
import { textsOf } from '../shared/storage/local.ts';
import { texts as storedTexts, type Texts } from '../shared/storage/pages.ts';
import { settings } from '../shared/storage/settings.ts';
import { watch } from '../shared/storage/watch.ts';
import { browserTexts } from '../shared/texts.ts';
import { formatTexts } from './format-texts.ts';

const COMPLETE_LANGUAGE = 'en';
const ON_PAGES = /^(?:badge|listing|ui|extensionName$)/;

/** Stores the texts that pages use instead of `i18n.getMessage`, which supports one language only. */
export function followLanguage(): void {
  let last = applyLanguage();
  watch(browser.storage.local, settings, () => {
    last = last.then(applyLanguage);
  });
}

async function applyLanguage(): Promise<void> {
  try {
    await writeTexts();
  } catch {
    // No room in the storage: pages keep the browser's language.
  }
}

async function writeTexts(): Promise<void> {
  const { local } = browser.storage;
  const stored = await readMany(local, [settings, textsOf]);
  const { language } = stored(settings);
  const { version } = browser.runtime.getManifest();
  const own = browser.i18n.getUILanguage();
  const wanted = `${language || `browser:${own}`} ${version}`;
  if (stored(textsOf) === wanted) return;
  const texts = language === '' ? await textsOnPages() : await allTexts(language);
  const formats = formatTexts(localeOf(texts.uiLanguage ?? COMPLETE_LANGUAGE, own));
  await writeMany(local, [storedTexts, { ...texts, ...formats }], [textsOf, wanted]);
}

async function textsOnPages(): Promise<Texts> {
  const textOf = browserTexts(browser.i18n);
  const names = Object.keys(await bundled(COMPLETE_LANGUAGE)).filter((name) => ON_PAGES.test(name));
  return Object.fromEntries(names.map((name) => [name, textOf(name)]));
}

async function allTexts(language: string): Promise<Texts> {
  const [complete, chosen] = await Promise.all([bundled(COMPLETE_LANGUAGE), bundled(language)]);
  return { ...complete, ...chosen };
}

/** The bundled texts of a language; empty if the language does not exist. */
async function bundled(language: string): Promise<Texts> {
  try {
    const address = browser.runtime.getURL(`_locales/${language}/messages.json`);
    const messages = (await (await fetch(address)).json()) as Record<string, { message: string }>;
    return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
  } catch {
    return {};
  }
}
