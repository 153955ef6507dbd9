import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Firefox keeps `storage.local` in a database of this container. */
const LOCAL = 'userContextId=4294967295';

export interface Disk {
  /** Megabytes of the extension's databases. */
  database: number;
  /** Megabytes of its `storage.local`. */
  local: number;
}

/** What the extension takes on the disk, in a profile of either browser. */
export async function diskOf(profile: string): Promise<Disk> {
  const disk: Disk = { database: 0, local: 0 };
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const kind = kindOf(path);
    // A file may go while the folder is read.
    if (kind !== null) disk[kind] += (await stat(path).catch(() => ({ size: 0 }))).size / 1e6;
  }
  return disk;
}

function kindOf(path: string): keyof Disk | null {
  if (path.includes('Local Extension Settings')) return 'local';
  if (/IndexedDB[\\/]chrome-extension_/.test(path)) return 'database';
  if (!/storage[\\/]default[\\/]moz-extension/.test(path)) return null;
  return path.includes(LOCAL) ? 'local' : 'database';
}
