import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildExtensions, OUT } from './extension.ts';

const started = performance.now();
await buildExtensions();
const files = await readdir(join(OUT, 'chrome'));
console.log(
  `Built ${OUT}/{chrome,firefox} (${files.length} entries each) in ${Math.round(performance.now() - started)} ms.`,
);
