import type { Handlers } from '../../shared/messages.ts';
import type { Store } from '../../store/store.ts';
import type { Backups } from '../backups.ts';
import type { Refresher } from '../refresh/refresher.ts';

/** The dependencies of the handlers. */
export interface Parts {
  store: Store;
  backups: Backups;
  refresher: Refresher;
}

/** The handlers of some messages. */
export type Some<T extends keyof Handlers> = Pick<Handlers, T>;

/** Statistics are updated a little after the papers. If that fails (a full disk), the previous ones are shown. */
export async function upToDate(store: Store): Promise<void> {
  await store.updateDerived().catch(() => undefined);
}
