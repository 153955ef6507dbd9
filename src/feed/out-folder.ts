import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, fileError } from './feed-error.ts';

/** The suffix of incomplete files. A killed run may leave one, which the next run removes. */
const UNFINISHED = '.unfinished';

const AT_ONCE = 16;

/** The folder for data of the next run, which is not published. */
export const STATE_FOLDER = '.state';

/** Its subfolders. */
const FOLDERS = [
  STATE_FOLDER,
  'atom',
  'categories',
  'days',
  'mail',
  'months',
  'papers',
  'weeks',
  'years',
] as const;

/** The published folder. Names are relative paths with `/`. Every file is complete at any time. */
export class OutFolder {
  readonly path: string;
  readonly #made = new Set<string>();
  readonly #notOnDisk = new Set<string>();

  constructor(path: string) {
    this.path = path;
  }

  /** A file's text, or null if it does not exist. */
  async read(name: string): Promise<string | null> {
    try {
      return await readFile(join(this.path, name), 'utf8');
    } catch (error) {
      if (isMissing(error)) return null;
      throw fileError(join(this.path, name), error);
    }
  }

  /** Writes a temporary file and renames it. False if the content is unchanged: then nothing is written. */
  async write(name: string, text: string): Promise<boolean> {
    return await this.#write(name, text, true);
  }

  /** The same for one of many pages: only `sync` guarantees that it is on disk. */
  async writePage(name: string, text: string): Promise<boolean> {
    const isWritten = await this.#write(name, text, false);
    if (isWritten) this.#notOnDisk.add(name);
    return isWritten;
  }

  /** Waits until all pages are on disk. */
  async sync(): Promise<void> {
    const names = [...this.#notOnDisk];
    this.#notOnDisk.clear();
    for (let at = 0; at < names.length; at += AT_ONCE) {
      await Promise.all(names.slice(at, at + AT_ONCE).map((name) => this.#syncFile(name)));
    }
  }

  async #syncFile(name: string): Promise<void> {
    const path = join(this.path, name);
    try {
      const file = await open(path, 'r');
      try {
        await file.sync();
      } finally {
        await file.close();
      }
    } catch (error) {
      // It has been removed again.
      if (!isMissing(error)) throw fileError(path, error);
    }
  }

  async #write(name: string, text: string, isDurable: boolean): Promise<boolean> {
    if ((await this.read(name)) === text) return false;
    const path = join(this.path, name);
    try {
      await this.#makeFolder(dirname(path));
      const file = await open(`${path}${UNFINISHED}`, 'w');
      try {
        await file.writeFile(text);
        if (isDurable) await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${path}${UNFINISHED}`, path);
      return true;
    } catch (error) {
      await rm(`${path}${UNFINISHED}`, { force: true }).catch(() => undefined);
      throw fileError(path, error);
    }
  }

  /** The names of the files in a folder, sorted; empty if the folder does not exist. */
  async list(folder: string, recursive = false): Promise<string[]> {
    try {
      return (await readdir(join(this.path, folder), { recursive })).sort();
    } catch (error) {
      if (isMissing(error)) return [];
      throw fileError(join(this.path, folder), error);
    }
  }

  async remove(name: string): Promise<void> {
    const path = join(this.path, name);
    try {
      await rm(path, { force: true });
    } catch (error) {
      throw fileError(path, error);
    }
  }

  /** Creates the folder and checks that it is writable. */
  async prepare(): Promise<void> {
    const probe = join(this.path, `.probe${UNFINISHED}`);
    try {
      await makeFolder(join(this.path, STATE_FOLDER));
      const file = await open(probe, 'w');
      await file.close();
      await rm(probe, { force: true });
    } catch (error) {
      throw fileError(this.path, error);
    }
  }

  /** Removes incomplete files of earlier runs. */
  async sweep(): Promise<void> {
    for (const name of await this.list('')) {
      if (name.endsWith(UNFINISHED)) await this.remove(name);
    }
    for (const folder of FOLDERS) await this.#takeAwayUnfinished(folder);
  }

  async #takeAwayUnfinished(folder: string): Promise<void> {
    for (const name of await this.list(folder, true)) {
      if (name.endsWith(UNFINISHED)) await this.remove(join(folder, name));
    }
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#made.has(folder)) return;
    await makeFolder(folder);
    this.#made.add(folder);
  }
}

/** Node's `recursive` option never returns if folders cannot be created, as in /proc (Node 20.20). */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (await isFolder(path)) return;
    if (!isMissing(error) || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}
