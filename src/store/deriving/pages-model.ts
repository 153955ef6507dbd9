import { read, remove, write } from '../../shared/storage/access.ts';
import type { Area } from '../../shared/storage/area.ts';
import { gains, growths } from '../../shared/storage/growth.ts';
import { shardsOf } from '../../shared/storage/local.ts';
import { heat, ofMonths } from '../../shared/storage/pages.ts';
import type { Database } from '../database/schema.ts';
import { makeAllStale } from './derived.ts';

/** To be raised when the form of shards changes: then every shard is written again. */
const FORM = 2;
/**
 * To be raised when the form of search texts, or of growth, changes: then they are written again, and shards stay
 * meanwhile.
 */
const SEARCH_FORM = 2;

/**
 * Makes sure that what pages read comes from this database. After "delete everything", or where the database
 * was lost, the shards of another one are there: they are deleted, and all keys become stale. So they do where the
 * scales of heat are damaged.
 */
export async function claimShards(db: Database, area: Area): Promise<void> {
  const owner = await read(area, shardsOf);
  const shards = `${await db.get('meta', 'id')} ${FORM}`;
  const wanted = `${shards} ${SEARCH_FORM}`;
  if (owner === wanted && !(await isHeatDamaged(area))) return;
  const isSame = `${owner} `.startsWith(`${shards} `);
  // Without an owner there are no shards. To delete keys is slow (Firefox: 2,400 in a second).
  if (owner !== '' && !isSame) {
    const months = everyMonth();
    await remove(area, heat, gains, ...ofMonths(months), ...months.map(growths.of));
  }
  await makeAllStale(db);
  await write(area, shardsOf, wanted);
}

/** A value that is there and cannot be read counts as no scales: then they are written again. */
async function isHeatDamaged(area: Area): Promise<boolean> {
  return await read(area, {
    key: heat.key,
    read: (stored) => stored !== undefined && heat.read(stored) !== stored,
  });
}

/** Every month that an ID can name: to delete keys that are not there costs less than to list all values. */
function everyMonth(): string[] {
  const digits = (number: number) => String(number).padStart(2, '0');
  return Array.from(
    { length: 1200 },
    (_, at) => digits(Math.floor(at / 12)) + digits((at % 12) + 1),
  );
}
