import { useState } from 'preact/hooks';
import { type Failure, failureOf } from '../../core/failure.ts';
import { send } from '../../messaging/send.ts';
import { forgetLists } from '../../shared/storage/popup.ts';
import { counted, t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';
import { JobRow } from './job-row.tsx';

type Undo =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'done'; digests: number }
  | { kind: 'failed'; failure: Failure };

interface ClearProps {
  /** Whether the last deletion can be undone. */
  canUndo: boolean;
  changed(): void;
}

/** Deletes everything; the user can undo it for a week, or until the next deletion. */
export function ClearRow({ canUndo, changed }: ClearProps) {
  const [undo, setUndo] = useState<Undo>({ kind: 'idle' });
  const undoClear = async () => {
    setUndo({ kind: 'busy' });
    try {
      const { digests } = await send('undoClear', {});
      setUndo({ kind: 'done', digests });
    } catch (error) {
      setUndo({ kind: 'failed', failure: failureOf(error) });
    }
    changed();
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
          await send('clear', {});
          forgetLists(localStorage);
          setUndo({ kind: 'idle' });
          changed();
          return '';
        }}
      />
      <div role="status" class="status-note">
        {canUndo && undo.kind === 'idle' && (
          <Note
            kind="ok"
            actions={
              <button type="button" class="btn" id="undo-clear" onClick={undoClear}>
                {t('optionsUndo')}
              </button>
            }
          >
            {t('optionsCleared')}
          </Note>
        )}
        {undo.kind === 'busy' && <Note kind="info">{t('optionsBusy')}</Note>}
        {undo.kind === 'done' && (
          <Note kind="ok">{counted('optionsRestoredAll', undo.digests)}</Note>
        )}
        {undo.kind === 'failed' && (
          <Note kind="bad">{t(undo.failure.key, ...undo.failure.values)}</Note>
        )}
      </div>
    </>
  );
}
