import type { Day } from '../core/digest.ts';

/** The views in the order of their tabs. */
export const VIEWS = ['day', 'week', 'saved', 'yours'] as const;
export type View = (typeof VIEWS)[number];

/** The view, day and position that a list is reopened with. */
export interface Place {
  view: View;
  /** Null: the latest day that has papers. */
  day: Day | null;
  /** The search query; empty for the view itself. */
  query: string;
  /** Also shows papers of categories that are off. */
  all: boolean;
  /** The scroll position, in px. */
  scroll: number;
}

export const START: Place = { view: 'day', day: null, query: '', all: false, scroll: 0 };

export function isSearch({ query }: Place): boolean {
  return query.trim() !== '';
}

export function isReadingList(place: Place): boolean {
  return place.view === 'saved' && !isSearch(place);
}

/** Whether the view shows one day or several consecutive days. */
export function isOfDays({ view }: Place): boolean {
  return view === 'day' || view === 'week';
}

/** Whether the list is sorted by time of saving, quality of the match or submission. */
export function hasOwnOrder(place: Place): boolean {
  return isSearch(place) || !isOfDays(place);
}

/** Whether all papers of the list are of one day. */
export function isOneDay(place: Place): boolean {
  return !isSearch(place) && place.view === 'day';
}

const KEPT_MS = 12 * 3_600_000;

/**
 * The stored form of a place: the list, without the search in it. It expires after half a day, so that mornings begin
 * with the latest day.
 */
export function placeToText(place: Place, now: number): string {
  const { query, ...list } = isSearch(place) ? { ...place, scroll: 0 } : place;
  return JSON.stringify({ ...list, at: now });
}

export function placeFromText(text: string | null, now: number): Place {
  const stored = parse(text);
  if (typeof stored.at !== 'number' || now - stored.at > KEPT_MS || stored.at > now) return START;
  return {
    view: isView(stored.view) ? stored.view : START.view,
    day: isDay(stored.day) ? stored.day : null,
    query: '',
    all: stored.all === true,
    scroll: typeof stored.scroll === 'number' ? stored.scroll : 0,
  };
}

/** The part of a URL that describes a place: `view=week&day=2020-12-11&q=nerf`. */
export function placeToHash({ view, day, query, all }: Place): string {
  const parts = new URLSearchParams();
  if (view !== START.view) parts.set('view', view);
  if (day !== null) parts.set('day', day);
  if (query !== '') parts.set('q', query);
  if (all) parts.set('all', '1');
  return parts.toString();
}

export function placeFromHash(hash: string): Place {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const [view, day] = [parts.get('view'), parts.get('day')];
  return {
    ...START,
    view: isView(view) ? view : START.view,
    day: isDay(day) ? day : null,
    query: parts.get('q') ?? '',
    all: parts.get('all') === '1',
  };
}

function isView(value: unknown): value is View {
  return VIEWS.some((view) => view === value);
}

function isDay(value: unknown): value is Day {
  return (
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
  );
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
