import {
  type FetchedSourceId,
  isDaily,
  isFetched,
  SOURCE_FACTS,
  SOURCE_IDS,
} from '../core/sources.ts';
import { BADGE_READERS } from './badge-settings.ts';
import { BUILT_IN_FEED } from './built-in-feed.ts';
import { choice, flag, group, list, text } from './storage/readers.ts';

const ON_AT_FIRST: FetchedSourceId[] = SOURCE_IDS.filter(isDaily).filter(
  (id) => SOURCE_FACTS[id].daily === 'on',
);
if (BUILT_IN_FEED !== '') ON_AT_FIRST.push('feed');

/** A keyboard shortcut on listing pages: one character. An empty text turns it off. */
const key = (standard: string) => text(standard, /^\S?$/u);

const readKeys = group({
  next: key('n'),
  previous: key('p'),
  risen: key('r'),
  open: key('o'),
  save: key('s'),
  abstract: key('a'),
  pdf: key('f'),
  html: key('x'),
  order: key('h'),
  yours: key('w'),
  help: key('?'),
});

export type Keys = ReturnType<typeof readKeys>;

/**
 * Completes stored settings with defaults at every level. Each line defines a setting: its default, its type and its
 * valid values.
 */
export const completeSettings = group({
  ...BADGE_READERS,
  badgePrint: flag(true),
  stripSticky: flag(true),
  order: choice('arxiv', 'hottest', 'rising'),
  keysOn: flag(true),
  keys: readKeys,
  sourcesOn: list(isFetched, ON_AT_FIRST),
  /** https URL of a folder, with a trailing slash; empty for none. */
  feed: text(BUILT_IN_FEED),
  /** https URL with {YYYY}, {MM} and {DD}; empty for none. */
  customTemplate: text(''),
  /** A folder of `_locales`; empty for the browser's language. */
  language: text('', /^\w*$/),
});

export type Settings = ReturnType<typeof completeSettings>;

export const DEFAULTS: Settings = completeSettings({});
