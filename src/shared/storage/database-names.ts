import * as v from 'valibot';
import type { Item } from './area.ts';

export const FIRST_DATABASE = 'hot-papers';
/** The name of a database that is or was in use, with its number; the first one has none. */
export const NUMBERED_DATABASE = /^hot-papers(?:-(\d+))?$/;
/** Where a backup is unpacked. Its name is not a numbered one: half a backup must never be taken into use. */
export const RESTORING = 'hot-papers.restoring';

const name = v.pipe(v.string(), v.regex(NUMBERED_DATABASE));
const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

const names = v.object({
  /** The one in use. */
  active: name,
  /** The one that was deleted last, and when. */
  kept: v.nullable(v.object({ name, at: instant })),
  /** One whose content is being added to the active one, and may be there in part. */
  merging: v.nullable(v.union([name, v.literal(RESTORING)])),
});

/**
 * Which databases there are. "Delete everything" begins a new one and keeps the old one for an undo; a restored
 * backup and an undo leave one whose content still has to be merged into the one in use. All of that is one
 * value, so that each change happens at once or not at all.
 */
export type DatabaseNames = v.InferOutput<typeof names>;

/** Undefined where none are stored, or where the value is damaged. */
export const databaseNames: Item<DatabaseNames | undefined> = {
  key: 'database',
  read: (stored) => (v.is(names, stored) ? stored : undefined),
};
