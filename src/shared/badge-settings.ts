import { isSource } from '../core/sources.ts';
import { choice, flag, group, isText, list, whole } from './storage/readers.ts';

/** The settings that a listing page needs before its first row, with defaults; `settings.ts` has all settings. */
export const BADGE_READERS = {
  categoriesOff: list(isText),
  /** Sources whose counts no badge shows. */
  badgeSourcesOff: list(isSource),
  /** The lowest level (1 to 5) that gets a badge; 0 badges every counted paper. */
  badgeFrom: whole(0, 5),
  badgeCompact: flag(false),
  badgeChips: flag(true),
  badgeTheme: choice('page', 'light', 'dark'),
  seen: choice('dim', 'show', 'hide'),
  bar: flag(true),
};

/** Completes the stored values with the defaults. */
export const completeBadgeSettings = group(BADGE_READERS);

export type BadgeSettings = ReturnType<typeof completeBadgeSettings>;
