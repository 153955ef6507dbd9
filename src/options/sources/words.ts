import type { TextName } from '../../core/text-name.ts';
import type { SourceState, SourceStatus } from '../../shared/messages.ts';
import { formatDay, formatRelative } from '../../ui/format.ts';
import { counted, locale, sentences, t } from '../../ui/i18n.ts';
import type { IconName } from '../../ui/icons.tsx';

interface StatusDisplay {
  /** Key of `_locales`. */
  text: TextName;
  icon: IconName;
  /** Each but `off` has a colour. */
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
};
const PAUSED: StatusDisplay = { text: 'optionsPaused', icon: 'info', look: 'off' };
const NOT_DOWNLOADED: StatusDisplay = { ...DISPLAYS.off, text: 'optionsNotDownloaded' };

export function displayOf({ source, status, progress }: SourceState): StatusDisplay {
  if (source === 'archive' && status === 'off') return NOT_DOWNLOADED;
  return progress?.paused ? PAUSED : DISPLAYS[status];
}

/** The state of a source in sentences: what and when, why, how far, the last good day, the next try. */
export function stateInWords(state: SourceState, now: number): string {
  const { at, reason, progress } = state;
  const status = t(displayOf(state).text);
  const said = [
    at === null || state.status === 'off'
      ? t('optionsState', status)
      : t('optionsStateAt', status, formatRelative(at, now, locale())),
  ];
  if (reason !== undefined) said.push(t(reason.key, ...reason.values));
  if (progress !== null) {
    said.push(counted('optionsProgress', progress.of, progress.done));
  }
  said.push(lastInWords(state), nextInWords(state, now));
  return sentences(...said);
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
