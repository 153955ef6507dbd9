import { shownDay } from '../../core/days.ts';
import { type FetchedSourceId, isDaily, SOURCE_IDS, type SourceId } from '../../core/sources.ts';
import type { TextName } from '../../core/text-name.ts';
import { isAnswering, type SourceGlance } from '../../shared/storage/source-glances.ts';
import { sourceText } from '../../shared/text-names.ts';
import { listNames } from '../list-names.ts';
import type { LiveApi } from '../live-api.ts';
import { numbersOf } from '../numbers.ts';
import type { NoteText } from './note.ts';

type Glances = ReadonlyMap<FetchedSourceId, SourceGlance>;
type Words = Pick<LiveApi, 'translate' | 'locale' | 'settings'>;

/** The explanation for a source without counts for any paper of a page. */
const REASONS: Partial<Record<SourceId, TextName>> = {
  'hugging-face': 'listingSilentHuggingFace',
  'hacker-news': 'listingSilentHackerNews',
  bluesky: 'listingSilentBluesky',
};

const DAILY = SOURCE_IDS.filter(isDaily);

/**
 * Why no paper of a listing has a count.
 * @param recent whether the page lists papers of the last days, which sources are asked for
 */
export function noCountsNote(
  { translate, settings }: Words,
  glances: Glances,
  recent: boolean,
  openSources: () => void,
): NoteText {
  const on = DAILY.filter((source) => settings.sourcesOn.includes(source));
  const off = DAILY.find((source) => !settings.sourcesOn.includes(source));
  const said = recent ? on.map((source) => reasonOf(translate, source, glances)) : [];
  if (on.length === 0) said.push(translate('listingSilentOff'));
  else if (!recent) said.push(translate('listingSilentOld'));
  const words = said.reduce((before, text) => translate('uiSentences', before, text));
  if (off === undefined) return { words };
  const label = translate('listingTurnOn', translate(sourceText(off)));
  return { words, action: { label, act: openSources } };
}

function reasonOf(
  translate: LiveApi['translate'],
  source: (typeof DAILY)[number],
  glances: Glances,
): string {
  const text = REASONS[source];
  return text !== undefined && isAnswering(glances.get(source))
    ? translate(text)
    : translate('listingSilentFailed', translate(sourceText(source)));
}

/**
 * Lists the sources that did not count the paper of an abstract page, and when they were asked. Null if none is asked.
 */
export function notCounted(
  { translate, locale, settings }: Words,
  glances: Glances,
): NoteText | null {
  const on = DAILY.filter((source) => settings.sourcesOn.includes(source));
  if (on.length === 0) return null;
  const names = listNames(
    on.map((source) => translate(sourceText(source))),
    locale,
  );
  const asked = Math.max(...[...glances.values()].map(({ at }) => at ?? 0), 0);
  if (asked === 0) return { words: translate('listingNotCounted', names) };
  const when = new Date(asked).toISOString();
  const isToday = shownDay(when) === shownDay(new Date().toISOString());
  const time = isToday
    ? new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(asked)
    : numbersOf({ translate, locale }).shortDay(when);
  return { words: translate('listingNotCountedAt', names, time) };
}
