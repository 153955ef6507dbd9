import type { Failure } from '../core/failure.ts';
import type { DayList, DaySummary, PaperRow, SourceState } from '../shared/messages.ts';
import type { Choices } from './arrange.ts';
import type { Place } from './place.ts';

/** The state of a list page. */
export interface State {
  place: Place;
  choices: Choices;
  /** The last response for a day or week; the navigation uses it. */
  nav: DayList | null;
  /** The papers before sorting and filtering; null before the first response, unless there is a cached list. */
  papers: PaperRow[] | null;
  /** The list shown before a search; it is searched first. */
  searched: PaperRow[];
  /** How many of `papers`, from the start, were found in the list shown before. */
  near: number;
  /** The total number of papers or matches; larger than the list if it was truncated. */
  found: number;
  /** Papers of the reading list that the user changed: they stay visible until the filter changes. */
  touched: ReadonlySet<string>;
  /** The number of follow rules in the last response for `yours`. */
  rules: number;
  /** More rows of `papers` are on their way. */
  partial: boolean;
  /** The place that `papers` belongs to. */
  shows: Place | null;
  /** A response takes long and there is nothing to show meanwhile. */
  slow: boolean;
  failure: Failure | null;
  days: DaySummary[] | null;
  sources: SourceState[];
  /** Why badges do not show the latest data; null if they do. */
  behind: Failure | null;
  refreshing: boolean;
}

/** The state before the first response. */
export function firstState(place: Place, choices: Choices): State {
  return {
    place,
    choices,
    nav: null,
    papers: null,
    searched: [],
    near: 0,
    found: 0,
    partial: false,
    touched: new Set(),
    rules: 0,
    shows: null,
    slow: false,
    failure: null,
    days: null,
    sources: [],
    behind: null,
    refreshing: false,
  };
}
