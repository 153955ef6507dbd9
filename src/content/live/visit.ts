import { type Levels, type Shown, shownBefore, type Visits, withShown } from '../../core/visit.ts';
import { read, update } from '../../shared/storage/access.ts';
import { visits } from '../../shared/storage/visits.ts';
import { api } from '../api.ts';

/** The counts that the user saw on one kind of page, such as the listings of a category. */
export interface Visit {
  /** What earlier visits showed; null in the first one, in private windows, and where pages have no kind. */
  before(): Shown | null;
  /** Reads that again. Says whether it is another visit now. */
  begin(): Promise<boolean>;
  /** Notes what the page shows, and that the reader is there. */
  note(levels: Levels): Promise<void>;
}

/** @param name of the kind of page; null for one that is not visited again */
export function makeVisit(name: string | null): Visit {
  let before: Shown | null = null;
  if (name === null || api.extension.inIncognitoContext) {
    return { before: () => null, begin: async () => false, note: async () => undefined };
  }
  const item = visits.of(name);
  return {
    before: () => before,
    async begin() {
      const known: Visits | null = await read(api.storage.local, item);
      const last = before;
      before = shownBefore(known, Date.now());
      return last?.at !== before?.at;
    },
    note: (levels) =>
      update(api.storage.local, item, (known) => withShown(known, Date.now(), levels)),
  };
}
