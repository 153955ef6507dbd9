import type { Day } from '../../core/digest.ts';
import type { TextName } from '../../core/text-name.ts';
import type { FeedSummary, SourceState, SourceStatus } from '../../shared/messages.ts';
import { formatDay, formatRelative } from '../../ui/format.ts';
import { counted, list, locale, sentences, t } from '../../ui/i18n.ts';
import type { IconName } from '../../ui/icons.tsx';
import { sourceName } from '../../ui/names.ts';

interface StatusDisplay {
  /** Key of `_locales`. */
  text: TextName;
  icon: IconName;
  /** All except `off` have a color. */
  look: 'ok' | 'bad' | 'ask' | 'run' | 'off';
}

const DISPLAYS: Record<SourceStatus, StatusDisplay> = {
  off: { text: 'sourcesStatusOff', icon: 'info', look: 'off' },
  ok: { text: 'sourcesStatusOk', icon: 'done', look: 'ok' },
  empty: { text: 'sourcesStatusEmpty', icon: 'info', look: 'off' },
  'not-yet': { text: 'sourcesStatusNotYet', icon: 'info', look: 'off' },
  blocked: { text: 'sourcesStatusBlocked', icon: 'warning', look: 'bad' },
  'rate-limited': { text: 'sourcesStatusRateLimited', icon: 'warning', look: 'ask' },
  changed: { text: 'sourcesStatusChanged', icon: 'warning', look: 'bad' },
  offline: { text: 'sourcesStatusOffline', icon: 'offline', look: 'ask' },
  'no-permission': { text: 'sourcesStatusNoPermission', icon: 'info', look: 'ask' },
  reading: { text: 'sourcesStatusReading', icon: 'refresh', look: 'run' },
  old: { text: 'sourcesStatusOld', icon: 'warning', look: 'ask' },
};
const PAUSED: StatusDisplay = { text: 'optionsPaused', icon: 'info', look: 'off' };
const NOT_DOWNLOADED: StatusDisplay = { ...DISPLAYS.off, text: 'optionsNotDownloaded' };

export function displayOf({ source, status, progress }: SourceState): StatusDisplay {
  if (source === 'archive' && status === 'off') return NOT_DOWNLOADED;
  return progress?.paused ? PAUSED : DISPLAYS[status];
}

/** The state of a source in sentences: status and time, reason, progress, last successful day, next request. */
export function stateInWords(state: SourceState, now: number): string {
  const { reason, progress } = state;
  const said = [statusInWords(state, now)];
  if (reason !== undefined) said.push(t(reason.key, ...reason.values));
  if (state.way === 'direct') said.push(t('optionsAskedDirectly'));
  if (progress !== null) {
    said.push(counted('optionsProgress', progress.of, progress.done));
  }
  said.push(lastInWords(state), nextInWords(state, now));
  return sentences(...said);
}

function statusInWords(state: SourceState, now: number): string {
  const { at, way } = state;
  const status = t(displayOf(state).text);
  if (at === null || state.status === 'off') return t('optionsState', status);
  const when = formatRelative(at, now, locale());
  return way === 'feed' ? t('optionsThroughFeed', when) : t('optionsStateAt', status, when);
}

/** The content of a feed, and its age. */
export function feedInWords(feed: FeedSummary, host: string, now: number): string {
  const names = (ok: boolean) =>
    feed.sources.filter((source) => source.ok === ok).map(({ source }) => sourceName(source));
  const day = (written: Day | null) =>
    written === null ? '' : formatDay(written, 'plain', locale());
  const silent = names(false);
  return sentences(
    counted(
      'optionsFeedDays',
      feed.days,
      feed.title || host,
      day(feed.firstDay),
      day(feed.lastDay),
    ),
    t('optionsFeedWritten', formatRelative(feed.writtenAt, now, locale())),
    t('optionsFeedSources', list(names(true))),
    silent.length > 0 ? t('optionsFeedSilent', list(silent)) : '',
  );
}

function lastInWords({ source, lastDay, lastPapers }: SourceState): string {
  if (lastDay === null) return '';
  const day = formatDay(lastDay, 'short', locale());
  return source === 'archive'
    ? counted('optionsUpTo', lastPapers, day)
    : counted('optionsLastDay', lastPapers, day);
}

function nextInWords({ status, next }: SourceState, now: number): string {
  if (next === null || status === 'off' || Date.parse(next) <= now) return '';
  return t('optionsNext', formatRelative(next, now, locale()));
}
