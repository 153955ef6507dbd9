import type { Omnibox } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { abstractUrl, arxivIdOfLink, parseArxivId } from '../core/arxiv-id.ts';
import { plainText } from '../core/text/tex/plain.ts';
import { read } from '../shared/storage/access.ts';
import { texts } from '../shared/storage/pages.ts';
import { storedTexts, translator } from '../shared/texts.ts';
import { idOfKey } from '../store/database/schema.ts';
import type { Store } from '../store/store.ts';
import { readPapers } from '../store/writing/papers.ts';
import { inBackground } from './report.ts';

const SUGGESTIONS = 6;

/** `hot` and a space in the address bar search the stored papers; Enter opens an abstract. */
export function followOmnibox(store: Store): void {
  const { omnibox } = browser;
  // Not available in Firefox for Android.
  if (omnibox === undefined) return;
  omnibox.onInputStarted.addListener(() => {
    inBackground(suggestInLanguage(omnibox));
  });
  omnibox.onInputChanged.addListener((text, suggest) => {
    inBackground(suggestionsFor(store, text).then(suggest));
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    inBackground(addressFor(store, text).then((url) => open(url, disposition)));
  });
}

/** Uses the language chosen in the options. */
async function suggestInLanguage(omnibox: Omnibox.Static): Promise<void> {
  const translate = translator(storedTexts(await read(browser.storage.local, texts), browser.i18n));
  omnibox.setDefaultSuggestion({ description: plain(translate('omniboxDefault')) });
}

async function suggestionsFor(store: Store, text: string): Promise<Omnibox.SuggestResult[]> {
  const { ids } = await store.search(text, SUGGESTIONS);
  const papers = await store.read((db) => readPapers(db, ids));
  return papers.map(({ key, title }) => {
    const id = idOfKey(key);
    const description = title === '' ? id : `${plainText(title)} · ${id}`;
    return { content: abstractUrl(id), description: plain(description) };
  });
}

/** The abstract of a suggestion, of an ID or of the best match; else the search page. */
async function addressFor(store: Store, text: string): Promise<string> {
  const id = arxivIdOfLink(text) ?? parseArxivId(text);
  if (id !== null) return abstractUrl(id);
  const { ids } = await store.search(text, 1);
  if (ids[0] !== undefined) return abstractUrl(ids[0]);
  return browser.runtime.getURL(`hot.html#${new URLSearchParams({ q: text })}`);
}

async function open(url: string, disposition: Omnibox.OnInputEnteredDisposition): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/** Chrome parses descriptions as XML, Firefox shows them unchanged. */
function plain(text: string): string {
  if (browser.runtime.getURL('').startsWith('moz-')) return text;
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  // A character that is invalid in XML would make Chrome reject the whole suggestion.
  return text.replace(/\p{Cc}/gu, ' ').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
