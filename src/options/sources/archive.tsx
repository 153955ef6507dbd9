import type { TextName } from '../../core/text-name.ts';
import { send } from '../../messaging/send.ts';
import type { Request } from '../../shared/messages.ts';
import { t } from '../../ui/i18n.ts';
import type { CardState } from './card-state.ts';

type Action = Request<'archive'>['action'];

const TEXTS: Record<Action, TextName> = {
  start: 'optionsArchiveStart',
  pause: 'optionsArchivePause',
  resume: 'optionsArchiveResume',
  cancel: 'optionsArchiveCancel',
};

/** Buttons for the one-time download: start, pause, continue, cancel. */
export function ArchiveActions({ state, ask }: CardState) {
  const act = (action: Action) => {
    send('archive', { action }).then(ask, ask);
  };
  return (
    <>
      {actionsOf(state).map((action) => (
        <button
          key={action}
          type="button"
          class="btn"
          id={`archive-${action}`}
          onClick={() => act(action)}
        >
          {t(TEXTS[action])}
        </button>
      ))}
    </>
  );
}

function actionsOf(state: CardState['state']): Action[] {
  const progress = state?.progress ?? null;
  if (progress === null || progress.done >= progress.of) return ['start'];
  return [progress.paused ? 'resume' : 'pause', 'cancel'];
}
