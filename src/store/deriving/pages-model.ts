import { read, remove, write } from '../../shared/storage/access.ts';
import type { Area } from '../../shared/storage/area.ts';
import { gains, growths } from '../../shared/storage/growth.ts';
import { shardsOf } from '../../shared/storage/local.ts';
import { heat, ofMonths } from '../../shared/storage/pages.ts';
import type { Database } from '../database/schema.ts';
import { makeAllStale } from './derived.ts';

/** Raise it when the format of shards changes: then every shard is rewritten. */
const FORM = 2;
/**
 * Raise it when the format of search texts or growth changes: then these are rewritten, and the shards stay until then.
 */
const SEARCH_FORM = 2;

/** Few months' keys are deleted at a time: the event goes to every page, with all former values. */
const MONTHS_AT_ONCE = 12;

/**
 * Makes sure that the derived data belongs to this database. After "Delete everything", or if the database was lost, the
 * shards of the previous one are deleted and all keys become stale. All keys also become stale if the heat scales are
 * damaged.
 */
export async function claimShards(db: Database, area: Area): Promise<void> {
  const owner = await read(area, shardsOf);
  const shards = `${await db.get('meta', 'id')} ${FORM}`;
  const wanted = `${shards} ${SEARCH_FORM}`;
  if (owner === wanted && !(await isHeatDamaged(area))) return;
  const isSame = `${owner} `.startsWith(`${shards} `);
  // Without an owner there are no shards. Deleting keys is slow: Firefox deletes 2,400 in a second.
  if (owner !== '' && !isSame) {
    await remove(area, heat, gains);
    const months = everyMonth();
    for (let at = 0; at < months.length; at += MONTHS_AT_ONCE) {
      const some = months.slice(at, at + MONTHS_AT_ONCE);
      await remove(area, ...ofMonths(some), ...some.map(growths.of));
    }
  }
  await makeAllStale(db);
  await write(area, shardsOf, wanted);
}

/** An unreadable value counts as damaged; then the scales are rewritten. */
async function isHeatDamaged(area: Area): Promise<boolean> {
  return await read(area, {
    key: heat.key,
    read: (stored) => stored !== undefined && heat.read(stored) !== stored,
  });
}

/** Every month that an ID can name: deleting missing keys costs less than listing all values. */
function everyMonth(): string[] {
  const digits = (number: number) => String(number).padStart(2, '0');
  return Array.from(
    { length: 1200 },
    (_, at) => digits(Math.floor(at / 12)) + digits((at % 12) + 1),
  );
}
