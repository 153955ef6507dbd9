import type { Warning } from '../../core/digest.ts';
import { type Failure, FailureError } from '../../core/failure.ts';
import { isBackup } from '../../core/formats/is-backup.ts';
import { type DecodedText, decodeBytes } from '../../core/text/bytes.ts';
import { harmless } from '../../core/text/harmless.ts';
import type { ImportReport, RestoredCounts } from '../../shared/messages.ts';
import { persistently } from './persistently.ts';
import { beginningOf, isCompressed } from './pieces.ts';

const MEGABYTE = 1024 * 1024;
/** A day's digest takes some hundred kilobytes; a message to the background is limited to 64 MB. */
const MOST_MEGABYTES = 32;
const ENOUGH_TO_DETECT = 200;

/** The result of one file. */
export type FileResult = { file: string } & (
  | { kind: 'read'; report: ImportReport; encoding: string | null }
  | ({ kind: 'restored' } & RestoredCounts)
  | { kind: 'refused'; failure: Failure; line: number }
);

export interface ImportState {
  /** Files of this run, including those added during it. */
  total: number;
  done: number;
  papers: number;
  /** The current file; null when all are done. */
  current: string | null;
  /** The fraction of it that has been read, from 0 to 1. */
  share: number;
  results: readonly FileResult[];
}

/** The messages of the importer to the background. */
interface Actions {
  importText(file: string, text: string): Promise<ImportReport>;
  /** @param progress called with the fraction that has been read, from 0 to 1 */
  restore(file: File, progress: (share: number) => void): Promise<RestoredCounts>;
  failureOf(error: unknown): Failure;
}

export const NO_IMPORT: ImportState = {
  total: 0,
  done: 0,
  papers: 0,
  current: null,
  share: 0,
  results: [],
};

/**
 * Reads files in order. While the database stores one, the next is already loaded, so two are in memory. Files can be
 * added at any time.
 */
export class Importer {
  state = NO_IMPORT;
  private waiting: File[] = [];
  private readonly actions: Actions;
  private readonly onChange: (state: ImportState) => void;

  constructor(actions: Actions, onChange: (state: ImportState) => void) {
    this.actions = actions;
    this.onChange = onChange;
  }

  async add(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.waiting.push(...files);
    const running = this.state.current !== null;
    if (!running) this.state = { ...NO_IMPORT, current: nameOf(files[0]) };
    this.update({ total: this.state.total + files.length });
    if (!running) await this.run();
  }

  private async run(): Promise<void> {
    let last: Promise<void> = Promise.resolve();
    for (let file = this.waiting.shift(); file !== undefined; file = this.waiting.shift()) {
      const name = nameOf(file);
      this.update({ current: name });
      const prepared = await this.prepare(name, file);
      const earlier = last;
      last = this.record(earlier, 'kind' in prepared ? prepared : this.store(name, prepared));
      await earlier;
    }
    await last;
    if (this.waiting.length > 0) await this.run();
    else this.update({ current: null });
  }

  /** The digests of a file, or its final result. */
  private async prepare(file: string, blob: File): Promise<DecodedText | FileResult> {
    try {
      if (isBackup(await beginningOf(blob, ENOUGH_TO_DETECT))) {
        const progress = (share: number) => this.update({ share });
        return { file, kind: 'restored', ...(await this.actions.restore(blob, progress)) };
      }
      if (await isCompressed(blob)) throw new FailureError('backupNone');
      if (blob.size > MOST_MEGABYTES * MEGABYTE) return tooLarge(file, blob.size);
      return decodeBytes(new Uint8Array(await blob.arrayBuffer()));
    } catch (error) {
      return this.refused(file, error);
    }
  }

  private async store(file: string, { text, encoding }: DecodedText): Promise<FileResult> {
    try {
      const report = await persistently(() => this.actions.importText(file, text));
      if (report.refusal === null) return { file, kind: 'read', report, encoding };
      const { key, values, line } = report.refusal;
      return { file, kind: 'refused', failure: { key, values }, line };
    } catch (error) {
      return this.refused(file, error);
    }
  }

  private refused(file: string, error: unknown): FileResult {
    const failure: Failure = isGone(error)
      ? { key: 'optionsFileGone', values: [] }
      : this.actions.failureOf(error);
    return { file, kind: 'refused', failure, line: lineOf(error) };
  }

  private async record(
    earlier: Promise<void>,
    reading: FileResult | Promise<FileResult>,
  ): Promise<void> {
    const result = await reading;
    await earlier;
    const { done, papers, results } = this.state;
    this.update({
      done: done + 1,
      share: 0,
      papers: papers + papersOf(result),
      results: [...results, result],
    });
  }

  private update(change: Partial<ImportState>): void {
    this.state = { ...this.state, ...change };
    this.onChange(this.state);
  }
}

function tooLarge(file: string, bytes: number): FileResult {
  const values = [Math.ceil(bytes / MEGABYTE), MOST_MEGABYTES];
  return { file, kind: 'refused', failure: { key: 'optionsFileTooLarge', values }, line: 0 };
}

/** A file of a folder is named with its path, so that two files of the same name are distinguishable. */
function nameOf(file: File | undefined): string {
  return harmless(file?.webkitRelativePath || file?.name || '');
}

function papersOf(result: FileResult): number {
  if (result.kind === 'read') return result.report.digest?.entries ?? 0;
  return result.kind === 'restored' ? result.papers : 0;
}

/** Whether the file was moved, changed or deleted after the user chose it. */
function isGone(error: unknown): boolean {
  return error instanceof DOMException && /^Not(?:Found|Readable)Error$/.test(error.name);
}

/** The line at which a restored backup is damaged. */
function lineOf(error: unknown): number {
  return (error as { warning?: Warning } | null)?.warning?.line ?? 0;
}
