import { counted, sentences, t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';
import { switched } from './tree.ts';

/** The effect of a switch of many categories, with a button to undo it. */
export interface Bulk {
  on: string[];
  off: string[];
}

/** Null if nothing changed. */
export function bulkOf(before: readonly string[], after: readonly string[]): Bulk | null {
  const was = new Set(before);
  const is = new Set(after);
  const on = before.filter((id) => !is.has(id));
  const off = after.filter((id) => !was.has(id));
  return on.length + off.length === 0 ? null : { on, off };
}

/** Undoes a switch of many categories. Later changes stay. */
export function undone(now: readonly string[], { on, off }: Bulk): string[] {
  return switched(switched(now, on, false), off, true);
}

export function BulkNote({ bulk, undo }: { bulk: Bulk | null; undo(bulk: Bulk): void }) {
  return (
    <div role="status" class="status-note">
      {bulk !== null && (
        <Note
          kind="info"
          actions={
            <button type="button" class="btn" onClick={() => undo(bulk)}>
              {t('optionsUndo')}
            </button>
          }
        >
          {wordsOf(bulk)}
        </Note>
      )}
    </div>
  );
}

function wordsOf({ on, off }: Bulk): string {
  return sentences(
    on.length > 0 ? counted('optionsSwitchedOn', on.length) : '',
    off.length > 0 ? counted('optionsSwitchedOff', off.length) : '',
  );
}
