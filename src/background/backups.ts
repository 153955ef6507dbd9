import { isEqual } from '../core/equal.ts';
import { FailureError } from '../core/failure.ts';
import { addRules } from '../core/follow/rules.ts';
import type { ExportCursor, ExportedPart, RestoredCounts } from '../shared/messages.ts';
import { completeSettings, type Settings } from '../shared/settings.ts';
import { read, readMany } from '../shared/storage/access.ts';
import type { Area } from '../shared/storage/area.ts';
import { changeRules, follow } from '../shared/storage/follow.ts';
import { changeSettings, chosenSettings, settings } from '../shared/storage/settings.ts';
import { exportPart } from '../store/backup/export.ts';
import { Restore } from '../store/backup/restore.ts';
import type { Store } from '../store/store.ts';

/** What became of the options of a backup. */
type United = Pick<RestoredCounts, 'options' | 'kept' | 'off'>;

/** Writes and restores backups, part by part. */
export class Backups {
  readonly #store: Store;
  readonly #area: Area;
  #restore: Restore | null = null;

  constructor(store: Store, area: Area) {
    this.#store = store;
    this.#area = area;
  }

  /** @param from the cursor of the previous part; null for the first */
  async exportPart(from: ExportCursor | null): Promise<ExportedPart> {
    const stored = await readMany(this.#area, [chosenSettings, follow]);
    const chosen = { ...stored(chosenSettings), [follow.key]: stored(follow) };
    const now = new Date().toISOString();
    return await this.#store.readAtLength((db, pace) => exportPart(db, pace, from, chosen, now));
  }

  /** Stores a part. After the last one, a job merges the backup. */
  async restorePart(
    session: string,
    part: number,
    text: string,
    last: boolean,
  ): Promise<RestoredCounts> {
    const restore = await this.#restoreOf(session, part);
    await restore.part(part, text).catch((error: unknown) => {
      this.#restore = null;
      throw error;
    });
    const { settings: theirs, ...counts } = restore.restored;
    const followed = follow.read(theirs[follow.key]);
    let united: United = { options: 0, kept: 0, off: [] };
    if (last) {
      this.#restore = null;
      const whole = await restore.end();
      united = await this.#uniteSettings(theirs);
      if (followed.length > 0) {
        await changeRules(this.#area, (now) => addRules(now, followed).rules);
      }
      await this.#store.beginMerge(whole);
    }
    return { ...counts, followed: followed.length, ...united };
  }

  /** The restore with this session: the current one, one begun before a restart of the background, or a new one. */
  async #restoreOf(session: string, part: number): Promise<Restore> {
    if (this.#restore?.session === session) return this.#restore;
    this.#restore?.close();
    this.#restore = null;
    const begun = await Restore.resume(session);
    if (begun === null && part > 0) throw new FailureError('backupInterrupted');
    this.#restore = begun ?? (await this.#store.beginRestore(session));
    return this.#restore;
  }

  /** Settings that the user chose here stay, and a file cannot make the extension ask additional sources. */
  async #uniteSettings(stored: Readonly<Record<string, unknown>>): Promise<United> {
    const chosen = await read(this.#area, chosenSettings);
    const now = await read(this.#area, settings);
    const theirs = completeSettings(stored);
    const safe: Settings = {
      ...theirs,
      sourcesOn: now.sourcesOn.filter((source) => theirs.sourcesOn.includes(source)),
      feed: now.sourcesOn.includes('feed') ? now.feed : theirs.feed,
      customTemplate: now.sourcesOn.includes('custom') ? now.customTemplate : theirs.customTemplate,
    };
    const added = Object.entries(safe).filter(([name]) => name in stored && !(name in chosen));
    if (added.length > 0) await changeSettings(this.#area, () => Object.fromEntries(added));
    const after = new Map(Object.entries({ ...safe, ...chosen }));
    // Sources are named one by one.
    const kept = Object.entries(theirs).filter(
      ([name, value]) => name !== 'sourcesOn' && name in stored && !isEqual(after.get(name), value),
    );
    const off = 'sourcesOn' in stored ? theirs.sourcesOn : [];
    return {
      options: added.length,
      kept: kept.length,
      off: off.filter((source) => !now.sourcesOn.includes(source)),
    };
  }
}
