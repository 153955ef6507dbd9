import { send } from '../api.ts';
import type { LiveApi } from '../live-api.ts';
import { factsOf } from '../pages/facts.ts';
import type { Row } from './rows.ts';
import { makeToast } from './toast.ts';

/**
 * Saves a paper or removes it from the reading list, and confirms it, because entries without a badge show no mark. The
 * same key undoes it, as does the button in the toast.
 */
export function makeSaving(live: LiveApi, attempt: (asked: Promise<unknown>) => void) {
  const toast = makeToast(live);
  /** The last requested state: storage answers later. */
  const asked = new Map<string, boolean>();
  live.changes.addEventListener('change', () => asked.clear(), { signal: live.signal });

  const save = (row: Row, saved: boolean) => {
    const { id } = row;
    asked.set(id, saved);
    const facts = factsOf(row);
    const done = send('save', { id, saved, ...(saved ? { facts } : {}) });
    attempt(done);
    done.then(
      () =>
        toast.show(saved ? 'listingSaved' : 'listingUnsaved', facts.title || id, () =>
          save(row, !saved),
        ),
      () => asked.delete(id),
    );
  };
  return (row: Row): void => save(row, !(asked.get(row.id) ?? live.isSaved(row.id)));
}
