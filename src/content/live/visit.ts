import { type Levels, type Shown, shownBefore, type Visits, withShown } from '../../core/visit.ts';
import { read, update } from '../../shared/storage/access.ts';
import { visits } from '../../shared/storage/visits.ts';
import { api } from '../api.ts';

/** The counts that the user saw on one kind of page, such as the listings of a category. */
export interface Visit {
  /** The levels of earlier visits; null at the first one, in private windows, and on pages without a kind. */
  before(): Shown | null;
  /** Reads the visits again. Returns whether this is a different visit now. */
  begin(): Promise<boolean>;
  /** Records the levels that the page shows, and the time. */
  note(levels: Levels): Promise<void>;
}

/** @param name the kind of page; null for pages that are not revisited */
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
