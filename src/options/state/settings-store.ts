import { DEFAULTS, type Settings } from '../../shared/settings.ts';

export type Change = (now: Settings) => Partial<Settings>;

/** Functions to read and write the settings. */
interface Access {
  read(): Promise<Settings>;
  write(change: Change): Promise<void>;
}

/**
 * The settings as the page shows them: the stored values plus changes that are still being written. So a switch reacts
 * at once, and changes from other pages do not revert it.
 */
export class SettingsStore {
  /** False until the stored settings are known. */
  ready = false;
  /** True when the last change could not be written. */
  failed = false;
  private stored: Settings = DEFAULTS;
  private pending: Change[] = [];
  private readonly access: Access;
  private readonly changed: () => void;

  constructor(access: Access, changed: () => void) {
    this.access = access;
    this.changed = changed;
  }

  get settings(): Settings {
    let now = this.stored;
    for (const change of this.pending) now = { ...now, ...change(now) };
    return now;
  }

  async load(): Promise<void> {
    this.take(await this.access.read());
  }

  async change(change: Change): Promise<void> {
    this.pending = [...this.pending, change];
    this.changed();
    try {
      await this.access.write(change);
      this.stored = await this.access.read();
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.pending = this.pending.filter((one) => one !== change);
    this.changed();
  }

  /** Copies the stored settings. */
  take(settings: Settings): void {
    this.stored = settings;
    this.ready = true;
    this.changed();
  }
}
