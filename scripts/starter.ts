import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Digest, digestId } from '../src/core/digest.ts';
import { readDigest } from '../src/core/formats/detect.ts';
import { decodeBytes } from '../src/core/text/bytes.ts';

const OUT = fileURLToPath(new URL('../assets/starter', import.meta.url));

/** Facts may be handed on; what people wrote, abstracts and posts, may not. */
function factsOf(digest: Digest): Digest {
  return {
    ...digest,
    entries: digest.entries.map((entry) => ({
      ...entry,
      abstract: '',
      posts: entry.posts.map((post) => ({ ...post, text: '' })),
      links: [],
    })),
  };
}

/** Writes each digest of a folder as JSON with one entry a line, and an index of the files. */
async function makeStarter(folder: string): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  const names: string[] = [];
  for (const file of (await readdir(folder)).sort()) {
    const { digest, warnings } = readDigest(decodeBytes(await readFile(join(folder, file))).text);
    if (warnings.length > 0) throw new Error(`${file}: ${JSON.stringify(warnings)}`);
    const name = `${digestId(digest).replaceAll('/', '-')}.json`;
    const { entries, ...head } = factsOf(digest);
    const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n');
    const start = JSON.stringify(head).slice(0, -1);
    await writeFile(join(OUT, name), `${start},"entries":[\n${lines}\n]}\n`);
    names.push(name);
  }
  await writeFile(join(OUT, 'index.json'), `${JSON.stringify(names)}\n`);
  console.log(`Wrote ${names.length} digests into assets/starter.`);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: tsx scripts/starter.ts FOLDER-WITH-DIGESTS');
await makeStarter(folder);
