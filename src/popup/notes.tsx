import { askForArxiv, useArxivAccess } from '../ui/access.ts';
import { formatRelative } from '../ui/format.ts';
import { locale, t } from '../ui/i18n.ts';
import { Note } from '../ui/note.tsx';
import type { ListModel } from './model.ts';
import { SourceNote } from './source-note.tsx';
import type { State } from './state.ts';
import { useOnline } from './use-online.ts';

interface NotesProps {
  state: State;
  model: ListModel;
}

/** Problems that do not prevent the use of the list. */
export function Notes({ state, model }: NotesProps) {
  const { failure, behind } = state;
  const online = useOnline();
  const hosts = useArxivAccess();
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
      {!offline && <SourceNote sources={state.sources} />}
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
