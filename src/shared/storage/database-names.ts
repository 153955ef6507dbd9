import * as v from 'valibot';
import type { Item } from './area.ts';

export const FIRST_DATABASE = 'hot-papers';
/** The name of a database that is or was active, with its number; the first one has no number. */
export const NUMBERED_DATABASE = /^hot-papers(?:-(\d+))?$/;
/**
 * The database that receives a backup. Its name is not numbered, so that half a backup never becomes the active
 * database.
 */
export const RESTORING = 'hot-papers.restoring';

const name = v.pipe(v.string(), v.regex(NUMBERED_DATABASE));
const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

const names = v.object({
  /** The active database. */
  active: name,
  /** The database deleted last, and when. */
  kept: v.nullable(v.object({ name, at: instant })),
  /** A database that is being merged into the active one, perhaps partly. */
  merging: v.nullable(v.union([name, v.literal(RESTORING)])),
});

/**
 * The existing databases. "Delete everything" creates a new one and keeps the old one for undo; a restored backup and an
 * undo leave one to merge into the active one. All names are one value, so that each change is atomic.
 */
export type DatabaseNames = v.InferOutput<typeof names>;

/** Undefined if no names are stored or the value is damaged. */
export const databaseNames: Item<DatabaseNames | undefined> = {
  key: 'database',
  read: (stored) => (v.is(names, stored) ? stored : undefined),
};
