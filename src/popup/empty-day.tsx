import { browser } from '../browser.ts';
import { localDay } from '../core/days.ts';
import { type DailySourceId, isDaily, SOURCE_IDS } from '../core/sources.ts';
import type { SourceState } from '../shared/messages.ts';
import { changeSettings } from '../shared/storage/settings.ts';
import { coverageText } from '../shared/text-names.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { locale, t } from '../ui/i18n.ts';
import { sourceName } from '../ui/names.ts';
import { Action } from './action.tsx';
import { emptyReason } from './empty-reason.ts';
import type { ListModel } from './model.ts';
import type { State } from './state.ts';

const OFFERED = 'bluesky';

/** A day without papers: the reason, what the sources list, and the nearest days with papers. */
export function EmptyDay({ state, model }: { state: State; model: ListModel }) {
  const { nav, place, sources } = state;
  const day = place.day ?? nav?.day ?? null;
  const near = [nav?.previous, nav?.next].filter((one) => one != null);
  const days = near.length > 0 ? near : [nav?.latest].filter((one) => one != null);
  const isOff = sources.some(({ source, status }) => source === OFFERED && status === 'off');
  return (
    <EmptyState
      icon="calendar"
      title={t('popupEmptyDay')}
      actions={
        <>
          {days.map((one, index) => (
            <Action
              key={one}
              main={index === 0}
              onClick={() => model.show({ view: 'day', day: one })}
            >
              {formatDay(one, 'short', locale())}
            </Action>
          ))}
          {isOff && <Action onClick={turnOn}>{t('popupTurnOn', sourceName(OFFERED))}</Action>}
        </>
      }
    >
      <p>{day !== null && t(emptyReason(day, localDay(new Date())))}</p>
      <Coverage sources={sources} />
    </EmptyState>
  );
}

/** Which papers each active source lists. */
function Coverage({ sources }: { sources: readonly SourceState[] }) {
  const on = sources
    .filter(({ status }) => status !== 'off')
    .flatMap(({ source }) => dailyIn(source));
  if (on.length === 0) return null;
  return (
    <ul>
      {on.map((source) => (
        <li key={source}>{t('popupSourceSays', sourceName(source), t(coverageText(source)))}</li>
      ))}
    </ul>
  );
}

function dailyIn(fetched: SourceState['source']): DailySourceId[] {
  const source = SOURCE_IDS.find((id) => id === fetched);
  return source !== undefined && isDaily(source) ? [source] : [];
}

/** The background requests the source as soon as the settings change. */
async function turnOn(): Promise<void> {
  await changeSettings(browser.storage.local, ({ sourcesOn }) => ({
    sourcesOn: [...sourcesOn.filter((source) => source !== OFFERED), OFFERED],
  }));
}
