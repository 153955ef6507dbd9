import * as v from 'valibot';
import type { StoredDigest, StoredMarks, StoredPaper } from '../backup.ts';
import { type Day, type Instant, UnreadableDigest } from '../digest.ts';
import { harmless } from '../text/harmless.ts';
import { backupRows, STILL_TO_COME } from './backup-check.ts';
import { Checksum } from './checksum.ts';
import { isBackup } from './is-backup.ts';

/**
 * A backup is JSON with one row a line, so that databases of any size are written and read in parts:
 *
 * ```
 * {"format":"hot-papers-backup","version":1,"writtenAt":"2026-11-21T10:00:00Z","rows":[
 * {"settings":{…}},
 * {"marks":{…}},
 * {"digest":{…}},
 * {"check":[0,"…"]},
 * {"paper":{…}},
 * {"check":[1,"…"]},
 * {"end":2}
 * ]}
 * ```
 *
 * A check closes each part: the part's number and the checksum of its rows' lines.
 */
export type BackupRow =
  | { settings: Record<string, unknown> }
  | { marks: StoredMarks }
  | { digest: StoredDigest }
  | { paper: StoredPaper };

const VERSION = 1;
const END = ']}';
/** Real rows are shorter. An endless line would fill the memory and be parsed again with each piece. */
const LONGEST_LINE = 20_000_000;
/** Without a match, no text in a line can be harmful. */
const MAY_HARM = /(?<!\\)(?:\\\\)*\\[bfru]|[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

/** The first line of a backup. */
export function backupStart(writtenAt: Instant): string {
  const head = JSON.stringify({ format: 'hot-papers-backup', version: VERSION, writtenAt });
  return `${head.slice(0, -1)},"rows":[\n`;
}

/** The lines of part number `part`, from 0. */
export function backupPart(part: number, rows: readonly BackupRow[]): string {
  return backupPartOfLines(
    part,
    rows.map((row) => JSON.stringify(row)),
  );
}

/** The lines of part number `part`, from 0, with rows that are already JSON. */
export function backupPartOfLines(part: number, lines: readonly string[]): string {
  const sum = new Checksum();
  for (const line of lines) sum.add(line);
  const check = JSON.stringify({ check: [part, sum.value] });
  return [...lines, check].map((line) => `${line},\n`).join('');
}

/** The last lines of a backup with this many parts. */
export function backupEnd(parts: number): string {
  return `{"end":${parts}}\n${END}\n`;
}

/** The state of a reader as JSON: another reader can continue from it. */
export interface ReaderState {
  /** The beginning of an incomplete line. */
  rest: string;
  line: number;
  part: number;
  sum: string;
  expects: 'start' | 'rows' | 'end' | 'over';
}

/** Nothing has been read. */
export const NEW_READER: ReaderState = {
  rest: '',
  line: 0,
  part: 0,
  sum: new Checksum().value,
  expects: 'start',
};

/** Reads a backup in pieces, cut anywhere. Throws `UnreadableDigest` if it was modified or damaged. */
export class BackupReader {
  readonly #rows: ReturnType<typeof backupRows>;
  #rest: string;
  #line: number;
  #part: number;
  #sum: Checksum;
  #expects: ReaderState['expects'];

  /**
   * @param latest the last day that has begun in any time zone; a backup with a later day is refused
   * @param state the state of an earlier reader
   */
  constructor(latest: Day, state = NEW_READER) {
    this.#rows = backupRows(latest);
    this.#rest = state.rest;
    this.#line = state.line;
    this.#part = state.part;
    this.#sum = new Checksum(state.sum);
    this.#expects = state.expects;
  }

  /** How far it has read. */
  get state(): ReaderState {
    const sum = this.#sum.value;
    return { rest: this.#rest, line: this.#line, part: this.#part, sum, expects: this.#expects };
  }

  /** The validated rows of the next piece of text. */
  read(piece: string): BackupRow[] {
    const lines = (this.#rest + piece).split('\n');
    this.#rest = lines.pop() ?? '';
    if (this.#rest.length > LONGEST_LINE) throw this.#damage();
    const rows: BackupRow[] = [];
    for (const line of lines) {
      const row = this.#readLine(line.trim());
      if (row !== null) rows.push(row);
    }
    return rows;
  }

  /** Call it after the last piece. */
  end(): void {
    const rest = this.#rest.trim();
    // At most `]}` follows the last line.
    if (this.#expects === 'end' && rest === END) return;
    if (this.#expects !== 'over') throw new UnreadableDigest('backupCutOff', [], this.#line);
    if (rest !== '') throw this.#damage();
  }

  #readLine(line: string): BackupRow | null {
    this.#line++;
    if (line === '') return null;
    if (this.#expects === 'start') this.#readStart(line);
    else if (this.#expects === 'rows') return this.#readRow(line);
    else if (this.#expects === 'end' && line === END) this.#expects = 'over';
    else throw this.#damage();
    return null;
  }

  #readStart(line: string): void {
    if (!isBackup(line)) throw new UnreadableDigest('backupNone', [], this.#line);
    const head = this.#parse(`${line}${END}`) as { version?: unknown };
    if (typeof head.version !== 'number') throw this.#damage();
    if (head.version > VERSION) {
      throw new UnreadableDigest('backupNewer', [String(head.version)], this.#line);
    }
    if (head.version !== VERSION) throw this.#damage();
    this.#expects = 'rows';
  }

  #readRow(whole: string): BackupRow | null {
    const line = whole.replace(/,$/, '');
    const row = this.#parse(line);
    const [name, value] = onlyMember(row) ?? ['', null];
    if ((name === 'end') !== (line === whole)) throw this.#damage();
    if (name === 'check') this.#closePart(value);
    else if (name === 'end') this.#readEnd(value);
    else {
      this.#sum.add(line);
      return this.#checked(name, value);
    }
    return null;
  }

  #checked(name: string, value: unknown): BackupRow {
    const rows = this.#rows;
    if (name === 'paper') return { paper: this.#as(rows.paper, value) };
    if (name === 'digest') return { digest: this.#as(rows.digest, value) };
    if (name === 'marks') return { marks: this.#as(rows.marks, value) };
    if (name === 'settings') return { settings: this.#as(rows.settings, value) };
    throw this.#damage();
  }

  #as<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
    const { success, output, issues } = v.safeParse(schema, value, { abortEarly: true });
    if (success) return output;
    const [{ message, input }] = issues;
    if (message !== STILL_TO_COME) throw this.#damage();
    const line = this.#line;
    throw new UnreadableDigest('backupFutureDay', [String(line), String(input)], line);
  }

  #closePart(check: unknown): void {
    const [part, sum] = Array.isArray(check) ? check : [];
    if (part !== this.#part || sum !== this.#sum.value) throw this.#damage();
    this.#part++;
    this.#sum = new Checksum();
  }

  #readEnd(parts: unknown): void {
    if (parts !== this.#part || this.#sum.value !== new Checksum().value) throw this.#damage();
    this.#expects = 'end';
  }

  #parse(text: string): unknown {
    try {
      return JSON.parse(text, MAY_HARM.test(text) ? calmed : undefined);
    } catch {
      throw this.#damage();
    }
  }

  #damage(): UnreadableDigest {
    return new UnreadableDigest('backupDamaged', [this.#line], this.#line);
  }
}

function calmed(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? harmless(value) : value;
}

function onlyMember(value: unknown): [name: string, value: unknown] | null {
  if (typeof value !== 'object' || value === null) return null;
  const [member, ...others] = Object.entries(value);
  return member === undefined || others.length > 0 ? null : member;
}
