import { browser } from '../../browser.ts';
import { localDay } from '../../core/days.ts';
import { harmless } from '../../core/text/harmless.ts';
import type { ListingFacts, Request } from '../../shared/messages.ts';
import { changeAuthor } from '../followed.ts';
import { openPage } from '../pages.ts';
import { noteError } from '../report.ts';
import { showHotCount } from '../toolbar.ts';
import { noteVisit } from '../visited.ts';
import type { Parts, Some } from './parts.ts';

/** Messages from pages of arXiv. */
export function listings({
  store,
}: Parts): Some<
  | 'save'
  | 'shown'
  | 'hotCount'
  | 'loadPanel'
  | 'loadMath'
  | 'loadFollow'
  | 'followAuthor'
  | 'openPage'
  | 'noteError'
> {
  return {
    async save({ id, saved, facts }) {
      const now = new Date();
      await store.save(id, saved, now.toISOString());
      if (saved && facts?.id === id) await store.keepFacts(harmlessFacts(facts), localDay(now));
      return null;
    },
    async shown({ ids, day, facts, levels }, { url, isPrivate }) {
      if (isPrivate) return null;
      await noteVisit(url);
      await store.noteSeen(ids, day, levels);
      await store.addFacts(facts.map(harmlessFacts), 'listing', day);
      return null;
    },
    async hotCount({ count }, { tabId }) {
      await showHotCount(tabId, count);
      return null;
    },
    async loadPanel(_request, { tabId }) {
      await runInTab(tabId, 'panel.js');
      return null;
    },
    async loadMath(_request, { tabId }) {
      await runInTab(tabId, 'math.js');
      return null;
    },
    async loadFollow(_request, { tabId }) {
      await runInTab(tabId, 'follow.js');
      return null;
    },
    async followAuthor({ name, followed }) {
      await changeAuthor(name, followed);
      return null;
    },
    async openPage(request: Request<'openPage'>) {
      await openPage(request);
      return null;
    },
    async noteError(facts, { url, trusted, isPrivate }) {
      if (!isPrivate) await noteError(facts, trusted ? pageIn(url) : 'listing');
      return null;
    },
  };
}

async function runInTab(tabId: number | null, file: string): Promise<void> {
  if (tabId !== null) await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}

function harmlessFacts(facts: ListingFacts): ListingFacts {
  return { ...facts, title: harmless(facts.title), authors: facts.authors.map(harmless) };
}

/** `options` of `chrome-extension://…/options.html#data`. */
function pageIn(url: string): string {
  return /\/(\w+)\.html/.exec(url)?.[1] ?? '';
}
