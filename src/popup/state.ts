import type { Failure } from '../core/failure.ts';
import type { DaySummary, DayView, PaperRow, SourceState } from '../shared/messages.ts';
import type { Choices } from './arrange.ts';
import type { Place } from './place.ts';

/** What a list page knows. */
export interface State {
  place: Place;
  choices: Choices;
  /** The last day or week that was answered: what the navigation speaks of. */
  nav: DayView | null;
  /**
   * What the list holds, before it is arranged; null before the first answer. Before it, the list that was shown the
   * last time may stand here.
   */
  papers: PaperRow[] | null;
  /** The list that was shown before something was searched for: it is searched first. */
  searched: PaperRow[];
  /** How many of `papers`, from the first on, were found in the list that was shown before. */
  near: number;
  /** How many papers there are or were found; more than the list holds where it was cut. */
  found: number;
  /** How many rules the reader followed when `yours` was answered last. */
  rules: number;
  /** The place that `papers` answers. */
  shows: Place | null;
  /** An answer takes long and there is nothing to show meanwhile. */
  slow: boolean;
  failure: Failure | null;
  days: DaySummary[] | null;
  sources: SourceState[];
  /** Why badges do not show the latest data; null where they do. */
  behind: Failure | null;
  refreshing: boolean;
}

/** Before the first answer. */
export function firstState(place: Place, choices: Choices): State {
  return {
    place,
    choices,
    nav: null,
    papers: null,
    searched: [],
    near: 0,
    found: 0,
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
