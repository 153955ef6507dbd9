import type { ArxivId } from '../core/digest.ts';
import type { send as Send } from '../messaging/send.ts';
import type { DayList, PaperRow } from '../shared/messages.ts';
import { findNear } from './find-near.ts';
import { isSearch, type Place } from './place.ts';
import type { State } from './state.ts';

const SEARCH_LIMIT = 60;
/** Long lists render the visible rows first. */
const YOURS_LIMIT = 500;
const ROWS_AT_ONCE = 60;

export type Answer = Pick<State, 'nav' | 'papers' | 'searched' | 'near' | 'found'> &
  Partial<Pick<State, 'rules'>> & {
    /** Papers of the list whose rows are still to be requested, in their order. */
    rest?: readonly ArxivId[];
  };

/** Requests the papers of a place from the background. */
export async function askFor(send: typeof Send, place: Place, state: State): Promise<Answer> {
  const { nav } = state;
  if (isSearch(place)) return await search(send, place.query.trim(), state);
  if (place.view === 'saved') {
    const { papers, rest } = await send('readingList', {});
    return { ...listed(nav, papers), found: papers.length + rest.length, rest };
  }
  if (place.view === 'yours') {
    const { papers, of, rules } = await send('yours', { limit: YOURS_LIMIT });
    return { ...listed(nav, papers), found: of, rules };
  }
  const list = await askDay(send, place, nav);
  return listed(list, list.papers);
}

/** Requests further rows of the reading list in pieces, so that no reply takes long. */
export async function* askForRest(
  send: typeof Send,
  rest: readonly ArxivId[],
): AsyncGenerator<PaperRow[]> {
  for (let from = 0; from < rest.length; from += ROWS_AT_ONCE) {
    yield await send('savedPapers', { ids: rest.slice(from, from + ROWS_AT_ONCE) });
  }
}

/** The rows of a list that are known, in its order. */
export function inOrder(
  ids: readonly ArxivId[],
  ...known: readonly (readonly PaperRow[])[]
): PaperRow[] {
  const rows = new Map(known.flat().map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** Matches in the open list, shown until the background has searched all papers. */
export function nearAnswer(place: Place, { nav, searched }: State): Answer | null {
  const papers = isSearch(place) ? findNear(searched, place.query) : [];
  if (papers.length === 0) return null;
  return { nav, papers, searched, near: papers.length, found: papers.length };
}

function listed(nav: DayList | null, papers: PaperRow[]): Answer {
  return { nav, papers, searched: papers, near: 0, found: papers.length };
}

async function askDay(
  send: typeof Send,
  { view, day, all }: Place,
  nav: DayList | null,
): Promise<DayList> {
  const of = day ?? nav?.latest ?? null;
  if (view === 'week' && of !== null) return await send('week', { day: of, all });
  const latest = await send('day', { day, all });
  if (view !== 'week' || latest.day === null) return latest;
  return await send('week', { day: latest.day, all });
}

/** Matches in the open list come first, then the best of all other papers. */
async function search(send: typeof Send, text: string, { nav, searched }: State): Promise<Answer> {
  const { papers, of } = await send('search', { text, limit: SEARCH_LIMIT });
  const near = findNear(searched, text);
  const here = new Set(near.map(({ id }) => id));
  const others = papers.filter(({ id }) => !here.has(id));
  const all = [...near, ...others];
  return { nav, papers: all, searched, near: near.length, found: Math.max(of, all.length) };
}
