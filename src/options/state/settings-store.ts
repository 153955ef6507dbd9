import { completeSettings, DEFAULTS, SETTINGS_KEY, type Settings } from '../../shared/settings.ts';

export type Change = (now: Settings) => Partial<Settings>;

interface Ways {
  read(): Promise<Settings>;
  write(change: Change): Promise<void>;
}

/**
 * The settings as the page shows them: what is stored, with the changes on it that are still being
 * written. So a switch answers at once, and another page's change never takes one back.
 */
export class SettingsStore {
  /** False until the stored settings are known. */
  ready = false;
  /** True when the last change could not be written. */
  failed = false;
  private stored: Settings = DEFAULTS;
  private pending: Change[] = [];
  private readonly ways: Ways;
  private readonly told: () => void;

  constructor(ways: Ways, told: () => void) {
    this.ways = ways;
    this.told = told;
  }

  get settings(): Settings {
    let now = this.stored;
    for (const change of this.pending) now = { ...now, ...change(now) };
    return now;
  }

  async load(): Promise<void> {
    this.take(await this.ways.read());
  }

  /** For `storage.onChanged`. */
  heard(changes: Record<string, { newValue?: unknown }>): void {
    const change = changes[SETTINGS_KEY];
    if (change !== undefined) this.take(completeSettings(change.newValue));
  }

  async change(change: Change): Promise<void> {
    this.pending = [...this.pending, change];
    this.told();
    try {
      await this.ways.write(change);
      this.stored = await this.ways.read();
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.pending = this.pending.filter((one) => one !== change);
    this.told();
  }

  private take(settings: Settings): void {
    this.stored = settings;
    this.ready = true;
    this.told();
  }
}
