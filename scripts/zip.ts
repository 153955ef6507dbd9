import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import JSZip from 'jszip';

/** The first moment that a ZIP can name. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/** A folder as a ZIP whose bytes depend on names and contents alone: not on times, order, clock or zlib. */
export async function zipFolder(folder: string): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const path of await filesBelow(folder)) {
    const content = await readFile(join(folder, path));
    zip.file(path, content, { date: NO_TIME, createFolders: false });
  }
  const options = { compression: 'DEFLATE', compressionOptions: { level: 9 } } as const;
  return zip.generateAsync({ type: 'uint8array', ...options });
}

/** Unpacks what we have packed. */
export async function unzipInto(folder: string, bytes: Uint8Array): Promise<void> {
  const zip = await JSZip.loadAsync(bytes);
  for (const file of Object.values(zip.files).filter(({ dir }) => !dir)) {
    const path = join(folder, file.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await file.async('uint8array'));
  }
}

/** The files below a folder, with `/` between the names, in the same order everywhere. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}
