import { browser } from '../browser.ts';
import { localeOf } from '../core/locale.ts';
import { readSettings, SETTINGS_KEY } from '../shared/settings.ts';
import { browserTexts, TEXTS_KEY } from '../shared/texts.ts';
import { formatTexts } from './format-texts.ts';

/** In `storage.local`: language and version of those texts, so that an update brings its new ones. */
const TEXTS_OF_KEY = 'messagesOf';
const COMPLETE_LANGUAGE = 'en';
const ON_PAGES = /^(?:badge|listing|ui|extensionName$)/;

type Texts = Record<string, string>;

/** Keeps the texts at hand that pages use instead of `i18n.getMessage`, which knows one language only. */
export function followLanguage(): void {
  let last = applyLanguage();
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && SETTINGS_KEY in changes) last = last.then(applyLanguage);
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
  const { language } = await readSettings(local);
  const { version } = browser.runtime.getManifest();
  const own = browser.i18n.getUILanguage();
  const wanted = `${language || `browser:${own}`} ${version}`;
  const { [TEXTS_OF_KEY]: present } = await local.get(TEXTS_OF_KEY);
  if (present === wanted) return;
  const texts = language === '' ? await textsOnPages() : await allTexts(language);
  const formats = formatTexts(localeOf(texts.uiLanguage ?? COMPLETE_LANGUAGE, own));
  await local.set({ [TEXTS_KEY]: { ...texts, ...formats }, [TEXTS_OF_KEY]: wanted });
}

async function textsOnPages(): Promise<Texts> {
  const textOf = browserTexts(browser.i18n);
  const names = Object.keys(await textsOf(COMPLETE_LANGUAGE)).filter((name) => ON_PAGES.test(name));
  return Object.fromEntries(names.map((name) => [name, textOf(name)]));
}

async function allTexts(language: string): Promise<Texts> {
  const [complete, chosen] = await Promise.all([textsOf(COMPLETE_LANGUAGE), textsOf(language)]);
  return { ...complete, ...chosen };
}

/** The bundled texts of a language; none where there is no such language. */
async function textsOf(language: string): Promise<Texts> {
  try {
    const address = browser.runtime.getURL(`_locales/${language}/messages.json`);
    const messages = (await (await fetch(address)).json()) as Record<string, { message: string }>;
    return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
  } catch {
    return {};
  }
}
