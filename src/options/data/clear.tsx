import { useState } from 'preact/hooks';
import type { Failure } from '../../messages.ts';
import { send } from '../../messaging/send.ts';
import { counted, t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';
import { failureOf } from '../state/reply.ts';
import { JobRow } from './job-row.tsx';

type Undo =
  | { kind: 'idle' }
  | { kind: 'done'; digests: number }
  | { kind: 'failed'; failure: Failure };

/** Deletes everything; a backup that was made right before brings it back. */
export function ClearRow({ cleared }: { cleared(): void }) {
  const [undo, setUndo] = useState<Undo>({ kind: 'idle' });
  const undoClear = async (reset: () => void) => {
    try {
      const { digests } = await send('undoClear', {});
      setUndo({ kind: 'done', digests });
      reset();
    } catch (error) {
      setUndo({ kind: 'failed', failure: failureOf(error) });
    }
    cleared();
  };
  return (
    <>
      <JobRow
        id="clear-data"
        name={t('optionsClear')}
        why={t('optionsClearWhy')}
        button={t('optionsClearDo')}
        sure={t('optionsClearSure')}
        job={async () => {
          setUndo({ kind: 'idle' });
          await send('clear', {});
          cleared();
          return t('optionsCleared');
        }}
        after={(reset) => (
          <button type="button" class="btn" id="undo-clear" onClick={() => undoClear(reset)}>
            {t('optionsUndo')}
          </button>
        )}
      />
      <div role="status" class="told">
        {undo.kind === 'done' && (
          <Note kind="ok">
            {counted('optionsRestoredAllOne', 'optionsRestoredAllOther', undo.digests)}
          </Note>
        )}
        {undo.kind === 'failed' && (
          <Note kind="bad">{t(undo.failure.key, ...undo.failure.values)}</Note>
        )}
      </div>
    </>
  );
}
