import type { TextName } from '../core/text-name.ts';
import type { SourceState, SourceStatus } from '../shared/messages.ts';
import { askForArxiv, useArxivAccess } from '../ui/access.ts';
import { formatDay, formatRelative } from '../ui/format.ts';
import { locale, sentences, t } from '../ui/i18n.ts';
import { sourceName } from '../ui/names.ts';
import { Note } from '../ui/note.tsx';
import type { ListModel } from './model.ts';
import { PageLink } from './page-link.tsx';
import type { State } from './state.ts';
import { useOnline } from './surroundings.ts';

/** Notes about a source by status; other statuses need none. */
const TROUBLES: Partial<Record<SourceStatus, TextName>> = {
  changed: 'popupSourceChanged',
  blocked: 'popupSourceBlocked',
  'rate-limited': 'popupSourceBusy',
  'no-permission': 'popupSourcePermission',
};

interface NotesProps {
  state: State;
  model: ListModel;
}

/** Problems that do not prevent the use of the list. */
export function Notes({ state, model }: NotesProps) {
  const { failure, behind } = state;
  const online = useOnline();
  const hosts = useArxivAccess();
  const failing = state.sources.find(({ status }) => status in TROUBLES);
  const offline = !online || state.sources.some(({ status }) => status === 'offline');
  return (
    <div class="notes" aria-live="polite">
      {failure !== null && state.papers !== null && (
        <FailureNote words={t(failure.key, ...failure.values)} again={() => model.reload()} />
      )}
      {behind !== null && (
        <FailureNote
          words={t('uiPagesBehind', t(behind.key, ...behind.values))}
          again={() => model.rebuild()}
        />
      )}
      {!hosts && <HostsNote />}
      {state.nav?.sample && <SampleNote state={state} model={model} />}
      {offline && <OfflineNote state={state} model={model} />}
      {!offline && failing && <SourceNote failing={failing} />}
    </div>
  );
}

/** Shown in a new installation until its sources answer. */
function SampleNote({ state: { nav }, model }: NotesProps) {
  if (nav?.latest == null) return null;
  return (
    <Note
      kind="info"
      actions={
        <button type="button" class="btn" onClick={() => model.refresh()}>
          {t('popupAskSources')}
        </button>
      }
    >
      {t('popupSample', nav.latest.slice(0, 4))}
    </Note>
  );
}

interface FailureNoteProps {
  words: string;
  again: () => void;
}

function FailureNote({ words, again }: FailureNoteProps) {
  return (
    <Note
      kind="bad"
      actions={
        <button type="button" class="btn" onClick={again}>
          {t('popupTryAgain')}
        </button>
      }
    >
      {words}
    </Note>
  );
}

function HostsNote() {
  return (
    <Note
      kind="warn"
      actions={
        <button type="button" class="btn" onClick={() => askForArxiv()}>
          {t('popupAllow')}
        </button>
      }
    >
      {t('popupNoHosts')}
    </Note>
  );
}

function OfflineNote({ state: { sources }, model }: NotesProps) {
  const [last] = sources
    .flatMap(({ at, status }) => (status === 'ok' && at ? [at] : []))
    .sort()
    .reverse();
  return (
    <Note
      kind="warn"
      icon="offline"
      actions={
        <button type="button" class="btn" onClick={() => model.refresh()}>
          {t('popupRetry')}
        </button>
      }
    >
      {last === undefined
        ? t('popupOffline')
        : t('popupOfflineSince', formatRelative(last, Date.now(), locale()))}
    </Note>
  );
}

function SourceNote({ failing }: { failing: SourceState }) {
  const { source, status, lastDay } = failing;
  const trouble = TROUBLES[status];
  return (
    <Note
      kind={status === 'changed' || status === 'blocked' ? 'bad' : 'warn'}
      actions={
        <PageLink page="options" hash="sources" kind="button">
          {t('popupDetails')}
        </PageLink>
      }
    >
      {sentences(
        trouble ? t(trouble, sourceName(source)) : '',
        lastDay === null ? '' : t('popupSourceLastDay', formatDay(lastDay, 'plain', locale())),
      )}
    </Note>
  );
}
