import { HEAT_KEY, marksKey, shardKey } from '../core/shard.ts';
import type { Area } from './area.ts';
import { markAllStale } from './derived.ts';
import type { Database } from './schema.ts';

/** In `storage.local`: the identity of the database that the shards there were made of. */
const SHARDS_OF_KEY = 'shardsOf';

/** Whether the shards are those of this database; not so after "delete everything", or where it was lost. */
export async function ownsShards(db: Database, area: Area): Promise<boolean> {
  const { [SHARDS_OF_KEY]: owner } = await area.get(SHARDS_OF_KEY);
  return owner !== undefined && owner === (await db.get('meta', 'id'));
}

/** Throws away whatever pages read, and has it made again of this database. */
export async function renewShards(db: Database, area: Area): Promise<void> {
  await markAllStale(db);
  await area.remove([
    HEAT_KEY,
    ...everyMonth().flatMap((month) => [shardKey(month), marksKey(month)]),
  ]);
  await area.set({ [SHARDS_OF_KEY]: await db.get('meta', 'id') });
}

/** Every month that an id can name: to delete keys that are not there costs less than to list all values. */
function everyMonth(): string[] {
  const digits = (number: number) => String(number).padStart(2, '0');
  return Array.from(
    { length: 1200 },
    (_, at) => digits(Math.floor(at / 12)) + digits((at % 12) + 1),
  );
}
