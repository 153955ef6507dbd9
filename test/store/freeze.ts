/** Keeps the database of today's version for good: npx tsx test/store/freeze.ts */
import 'fake-indexeddb/auto';
import { writeFile } from 'node:fs/promises';
import { MIGRATIONS } from '../../src/store/database/migrations.ts';
import { dump } from './dump.ts';
import { MemoryArea } from './kit.ts';
import { fillWithSample } from './sample.ts';

const file = new URL(`../fixtures/databases/v${MIGRATIONS.length}.json`, import.meta.url);

await fillWithSample(new MemoryArea());
// A version that was released is never written again.
await writeFile(file, `${JSON.stringify(await dump('hot-papers'), null, 2)}\n`, { flag: 'wx' });
