import { browser } from '../browser.ts';
import { readSettings, SETTINGS_KEY } from '../settings.ts';

/** In `storage.local`: the texts of the language that the reader chose, absent for the browser's own. */
const MESSAGES_KEY = 'messages';
/** In `storage.local`: language and version of those texts, so that an update brings its new ones. */
const MESSAGES_OF_KEY = 'messagesOf';
const COMPLETE_LANGUAGE = 'en';

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
  const wanted =
    language === '' ? undefined : `${language} ${browser.runtime.getManifest().version}`;
  const { [MESSAGES_OF_KEY]: present } = await local.get(MESSAGES_OF_KEY);
  if (present === wanted) return;
  if (wanted === undefined) {
    await local.remove([MESSAGES_KEY, MESSAGES_OF_KEY]);
    return;
  }
  const [complete, chosen] = await Promise.all([textsOf(COMPLETE_LANGUAGE), textsOf(language)]);
  await local.set({ [MESSAGES_KEY]: { ...complete, ...chosen }, [MESSAGES_OF_KEY]: wanted });
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
