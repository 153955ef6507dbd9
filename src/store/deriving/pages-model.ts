import { HEAT_KEY, marksKey, shardKey } from '../../core/shard.ts';
import type { Database } from '../database/schema.ts';
import type { Area } from './area.ts';
import { markAllStale } from './derived.ts';

/** In `storage.local`: the database that the shards there were made of, and the form in which they are written. */
const SHARDS_OF_KEY = 'shardsOf';
/** Another number has every shard written anew. */
const FORM = 2;

/**
 * Has what pages read made of this database and no other: after "delete everything", or where the database
 * was lost, other shards are there.
 */
export async function ownShards(db: Database, area: Area): Promise<void> {
  const { [SHARDS_OF_KEY]: owner } = await area.get(SHARDS_OF_KEY);
  const wanted = `${await db.get('meta', 'id')} ${FORM}`;
  if (owner === wanted) return;
  // Where nobody owns shards, there are none. To look for them is slow (Firefox: 2,400 keys in a second).
  if (owner !== undefined) await area.remove(everyKey());
  await markAllStale(db);
  await area.set({ [SHARDS_OF_KEY]: wanted });
}

function everyKey(): string[] {
  return [HEAT_KEY, ...everyMonth().flatMap((month) => [shardKey(month), marksKey(month)])];
}

/** Every month that an id can name: to delete keys that are not there costs less than to list all values. */
function everyMonth(): string[] {
  const digits = (number: number) => String(number).padStart(2, '0');
  return Array.from(
    { length: 1200 },
    (_, at) => digits(Math.floor(at / 12)) + digits((at % 12) + 1),
  );
}
