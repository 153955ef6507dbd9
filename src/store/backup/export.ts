import type { Instant } from '../../core/digest.ts';
import { FailureError } from '../../core/failure.ts';
import {
  type BackupRow,
  backupEnd,
  backupPart,
  backupStart,
} from '../../core/formats/backup-json.ts';
import type { Database } from '../database/schema.ts';
import { papersOf } from '../writing/paper-blocks.ts';

/** Rows of a part, so that its text fits into a message (8 MB) even where rows are long. A block may have ten papers. */
const ROWS = { marks: 8, digests: 200, blocks: 50 } as const;

type Section = keyof typeof ROWS;

interface Plan {
  writtenAt: Instant;
  /** The database planned for. */
  database: string;
  parts: { section: Section; range: IDBKeyRange }[];
}

/** Writes a backup part by part. Digests that come in meanwhile may or may not be in it. */
export class Exporter {
  #plan: Plan | null = null;

  /** The text of part number `part`, from 0, and how many there are. */
  async part(
    db: Database,
    part: number,
    settings: Readonly<Record<string, unknown>>,
    now: Instant,
  ): Promise<{ text: string; parts: number }> {
    if (part === 0) this.#plan = await makePlan(db, now);
    const plan = this.#plan;
    const own = plan?.parts[part - 1];
    // Another plan, made in a new worker or for another database, would leave something out.
    if (plan === null || plan.database !== db.name || (part > 0 && own === undefined)) {
      throw new FailureError('backupInterrupted');
    }
    const parts = plan.parts.length + 1;
    const rows = own === undefined ? [{ settings }] : await readRows(db, own.section, own.range);
    const start = part === 0 ? backupStart(plan.writtenAt) : '';
    const end = part === parts - 1 ? backupEnd(parts) : '';
    return { text: start + backupPart(part, rows) + end, parts };
  }
}

async function makePlan(db: Database, writtenAt: Instant): Promise<Plan> {
  const parts: Plan['parts'] = [];
  for (const section of Object.keys(ROWS) as Section[]) {
    for (const range of await rangesOf(db, section)) parts.push({ section, range });
  }
  return { writtenAt, database: db.name, parts };
}

/** All keys of a store, cut so that none is between two ranges, also none that comes later. */
async function rangesOf(db: Database, section: Section): Promise<IDBKeyRange[]> {
  const limit = ROWS[section] + 1;
  const ranges: IDBKeyRange[] = [];
  let from = '';
  while (true) {
    const keys = await db.getAllKeys(section, IDBKeyRange.lowerBound(from), limit);
    const next = keys[limit - 1];
    if (next === undefined) return [...ranges, IDBKeyRange.lowerBound(from)];
    ranges.push(IDBKeyRange.bound(from, next, false, true));
    from = next;
  }
}

async function readRows(db: Database, section: Section, range: IDBKeyRange): Promise<BackupRow[]> {
  if (section === 'marks') return (await db.getAll('marks', range)).map((marks) => ({ marks }));
  if (section === 'digests') {
    return (await db.getAll('digests', range)).map((digest) => ({ digest }));
  }
  const blocks = await db.getAll('blocks', range);
  return blocks.flatMap(papersOf).map((paper) => ({ paper }));
}
