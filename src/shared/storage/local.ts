import * as v from 'valibot';
import type { LoggedError } from '../../core/error-log.ts';
import type { Item } from './area.ts';

/*
 * The keys of `storage.local` that need no file of their own. The other files of this folder declare the others, except
 * `popup.ts`, which declares those of `localStorage`.
 */

/** Language and version of the stored texts, so that an update replaces them; empty at first. */
export const textsOf: Item<string> = { key: 'messagesOf', read: checked(v.string(), '') };

/** The ID of the database that the shards come from, then the format numbers; empty at first. */
export const shardsOf: Item<string> = { key: 'shardsOf', read: checked(v.string(), '') };

/** Unexpected errors, oldest first. Damaged entries are skipped. */
export const errorLog: Item<LoggedError[]> = {
  key: 'errorLog',
  read: (stored) => (Array.isArray(stored) ? stored.filter((one) => v.is(LOGGED, one)) : []),
};

const LOGGED = v.object({
  message: v.string(),
  stack: v.string(),
  at: v.string(),
  version: v.string(),
  place: v.string(),
  times: v.number(),
});

/**
 * The listings that the user opened (`cs.CV`, `cs`, `grp_physics`), each with the last day (UTC). The options page
 * suggests their categories. Like all data, it stays on this computer.
 */
export const visited: Item<Readonly<Record<string, string>>> = {
  key: 'visited',
  read: checked(v.record(v.string(), v.string()), {}),
};

/** Why settings are not synced; null while they are. */
export const syncTrouble: Item<'full' | 'failed' | null> = {
  key: 'syncTrouble',
  read: checked(v.nullable(v.picklist(['full', 'failed'])), null),
};

/* @__NO_SIDE_EFFECTS__ */
function checked<T>(schema: v.GenericSchema<unknown, T>, standard: T): (stored: unknown) => T {
  return (stored) => {
    const { success, output } = v.safeParse(schema, stored);
    return success ? output : standard;
  };
}
