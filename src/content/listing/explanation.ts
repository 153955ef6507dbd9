import { isFollowed } from '../../core/popularity.ts';
import { pluralizer } from '../../shared/plurals.ts';
import { readGlances } from '../../shared/storage/source-glances.ts';
import { api } from '../api.ts';
import type { LiveApi } from '../live-api.ts';
import { factsOf } from '../pages/facts.ts';
import { noCountsNote, notCounted } from './no-counts.ts';
import { makeNote, type NoteText } from './note.ts';
import type { Row } from './rows.ts';

interface Actions {
  showAll(): void;
  openSources(): void;
}

/**
 * Explains why a page shows less than expected: the view hides entries, or no paper was counted.
 * @param period the kind of page within its category
 * @returns updates the note for the current rows
 */
export function makeExplanation(live: LiveApi, period: string, actions: Actions) {
  const note = makeNote(live);
  let latest = 0;

  const below = (host: HTMLElement) => (line: HTMLElement) => {
    if (host.nextElementSibling !== line) host.after(line);
  };
  const explainSilence = async (rows: readonly Row[], bar: HTMLElement | null) => {
    latest += 1;
    const now = latest;
    const [first] = rows;
    if (first === undefined || !isSilent(rows, live)) return say(null, bar);
    const glances = await readGlances(api.storage.local, live.settings.sourcesOn);
    if (now !== latest || live.signal.aborted) return;
    if (live.kind === 'abs') {
      const container = live.page.badgeContainerOf(first.holder);
      note.show(notCounted(live, glances), (line) => {
        if (line.parentElement !== container) container.append(' ', line);
      });
    } else if (bar !== null) {
      const recent = period !== 'older' && period !== 'a';
      say(noCountsNote(live, glances, recent, actions.openSources), bar);
    }
  };
  const say = (said: NoteText | null, bar: HTMLElement | null) =>
    note.show(said, bar === null ? () => {} : below(bar));

  return (rows: readonly Row[]): void => {
    const bar = live.bar.host();
    const hidden = bar && hiddenNote(live, rows, actions.showAll);
    if (hidden !== null) {
      latest += 1;
      say(hidden, bar);
    } else {
      explainSilence(rows, bar).catch(() => {});
    }
  };
}

/** Whether no paper was counted. Unknown if the user's settings exclude counts. */
function isSilent(rows: readonly Row[], { settings }: LiveApi): boolean {
  const { badgeFrom, badgeSourcesOff, categoriesOff } = settings;
  if (badgeFrom > 0 || badgeSourcesOff.length > 0) return false;
  const off = new Set(categoriesOff);
  return (
    rows.every(({ badge }) => badge === null) &&
    rows.some((row) => isFollowed(factsOf(row).categories, off))
  );
}

/** The note below the bar of a listing: how many entries the view hides. Null if it hides none. */
function hiddenNote(
  { translate, locale }: Pick<LiveApi, 'translate' | 'locale'>,
  rows: readonly Row[],
  showAll: () => void,
): NoteText | null {
  const hidden = rows.filter(({ out }) => out).length;
  if (hidden === 0) return null;
  return {
    words: pluralizer(translate, locale)('listingHidden', hidden),
    action: { label: translate('listingShowAll'), act: showAll },
  };
}
