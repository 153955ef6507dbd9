import { FailureError } from '../core/failure.ts';
import { completeSettings, type Settings } from '../shared/settings.ts';
import { read } from '../shared/storage/access.ts';
import type { Area } from '../shared/storage/area.ts';
import { changeSettings, chosenSettings, settings } from '../shared/storage/settings.ts';
import { Exporter } from '../store/backup/export.ts';
import type { Restore } from '../store/backup/restore.ts';
import type { Store } from '../store/store.ts';

/** Writes backups of everything and takes them in, part by part. */
export class Backups {
  readonly #store: Store;
  readonly #area: Area;
  readonly #exporter = new Exporter();
  #restore: { session: string; restore: Restore } | null = null;

  constructor(store: Store, area: Area) {
    this.#store = store;
    this.#area = area;
  }

  async exportPart(part: number): Promise<{ text: string; parts: number }> {
    const chosen = await read(this.#area, chosenSettings);
    const now = new Date().toISOString();
    return this.#store.read((db) => this.#exporter.part(db, part, chosen, now));
  }

  async restorePart(
    session: string,
    part: number,
    text: string,
    last: boolean,
  ): Promise<{ digests: number; papers: number }> {
    const restore = await this.#restoreOf(session, part);
    await restore.part(part, text);
    const { digests, papers } = restore.restored;
    if (last) {
      this.#restore = null;
      const whole = await restore.end();
      // Before the merge, which goes on by itself should the background end meanwhile.
      await this.#uniteSettings(restore.restored.settings);
      await this.#store.merge(whole);
    }
    return { digests, papers };
  }

  async #restoreOf(session: string, part: number): Promise<Restore> {
    if (part === 0) {
      await this.#restore?.restore.cancel();
      this.#restore = { session, restore: await this.#store.beginRestore() };
    }
    if (this.#restore?.session !== session) throw new FailureError('backupInterrupted');
    return this.#restore.restore;
  }

  /** What was chosen here stays as it is, and no file makes the extension ask a source that it did not ask before. */
  async #uniteSettings(stored: Readonly<Record<string, unknown>>): Promise<void> {
    const chosen = await read(this.#area, chosenSettings);
    const now = await read(this.#area, settings);
    const theirs = completeSettings(stored);
    const safe: Settings = {
      ...theirs,
      sourcesOn: now.sourcesOn.filter((source) => theirs.sourcesOn.includes(source)),
      customTemplate: now.sourcesOn.includes('custom') ? now.customTemplate : theirs.customTemplate,
    };
    const added = Object.entries(safe).filter(([name]) => name in stored && !(name in chosen));
    if (added.length > 0) await changeSettings(this.#area, () => Object.fromEntries(added));
  }
}
