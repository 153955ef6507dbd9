import type { send as Send } from '../messaging/send.ts';
import type { DayView, PaperRow } from '../shared/messages.ts';
import { findNear } from './find-near.ts';
import { isSearch, type Place } from './place.ts';
import type { State } from './state.ts';

const SEARCH_LIMIT = 60;
/** Long lists render the visible rows first. */
const YOURS_LIMIT = 500;

export type Answer = Pick<State, 'nav' | 'papers' | 'searched' | 'near' | 'found'> &
  Partial<Pick<State, 'rules'>>;

/** Requests the papers of a place from the background. */
export async function askFor(send: typeof Send, place: Place, state: State): Promise<Answer> {
  const { nav } = state;
  if (isSearch(place)) return await search(send, place.query.trim(), state);
  if (place.view === 'saved') return listed(nav, await send('readingList', {}));
  if (place.view === 'yours') {
    const { papers, of, rules } = await send('yours', { limit: YOURS_LIMIT });
    return { ...listed(nav, papers), found: of, rules };
  }
  const view = await askDay(send, place, nav);
  return listed(view, view.papers);
}

/** Matches in the open list, shown until the background has searched all papers. */
export function nearAnswer(place: Place, { nav, searched }: State): Answer | null {
  const papers = isSearch(place) ? findNear(searched, place.query) : [];
  if (papers.length === 0) return null;
  return { nav, papers, searched, near: papers.length, found: papers.length };
}

function listed(nav: DayView | null, papers: PaperRow[]): Answer {
  return { nav, papers, searched: papers, near: 0, found: papers.length };
}

async function askDay(
  send: typeof Send,
  { view, day, all }: Place,
  nav: DayView | null,
): Promise<DayView> {
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
