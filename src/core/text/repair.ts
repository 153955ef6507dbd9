import { MAC_ROMAN, type Misreading, WINDOWS_1252 } from './misread.ts';

const MISREADINGS = [WINDOWS_1252, MAC_ROMAN];
const RUNS = /[\u0080-\uffff]+/g;
const LONGER_RUNS = /[\u0080-\uffff]{2,}/g;
/** Text may have been decoded wrongly more than once. */
const ROUNDS = 3;
const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });
/** This many sequences in a row are not a coincidence. */
const TELLING_ROW = 3;

/**
 * Repairs UTF-8 that was decoded as Windows-1252 or Mac Roman. Changes only text that is certainly wrong: the whole text
 * or a line if all of it decodes and most sequences cannot be intended; otherwise only single sequences that cannot be
 * intended.
 */
export function repairText(text: string): string {
  let repaired = text;
  for (let round = 0; round < ROUNDS; round++) {
    const before = repaired;
    repaired = repairOnce(before);
    if (repaired === before) break;
  }
  return repaired;
}

// The two encodings share characters, so the larger piece of text is tried with both before a smaller one.
function repairOnce(text: string): string {
  if (!isSuspect(text)) return text;
  return decodeWhole(text) ?? repairLines(text);
}

/** Splits only lines that may need it: most texts have few. */
function repairLines(text: string): string {
  let repaired = '';
  let from = 0;
  for (const run of text.matchAll(LONGER_RUNS)) {
    if (run.index < from || !isSuspectRun(run[0])) continue;
    const start = text.lastIndexOf('\n', run.index) + 1;
    const end = text.indexOf('\n', run.index);
    const to = end === -1 ? text.length : end;
    repaired += text.slice(from, start) + repairLine(text.slice(start, to));
    from = to;
  }
  return repaired + text.slice(from);
}

function repairLine(line: string): string {
  return decodeWhole(line) ?? line.replace(RUNS, (run, at: number) => repairRun(run, at, line));
}

function repairRun(run: string, at: number, line: string): string {
  const repairs = MISREADINGS.map((misreading) => repairRunAs(run, at, line, misreading));
  const changed = repairs.filter((repaired) => repaired !== run);
  return changed.length === 1 ? (changed[0] ?? run) : run;
}

/** Whether a lead byte is followed by a continuation byte. Most texts have few non-ASCII characters. */
function isSuspect(text: string): boolean {
  for (const [run] of text.matchAll(LONGER_RUNS)) {
    if (isSuspectRun(run)) return true;
  }
  return false;
}

function isSuspectRun(run: string): boolean {
  return MISREADINGS.some((misreading) => misreading.pair.test(run));
}

function decodeWhole(text: string): string | null {
  for (const misreading of MISREADINGS) {
    const decoded = decodeWholeAs(text, misreading);
    if (decoded !== null) return decoded;
  }
  return null;
}

/** The decoded text if every non-ASCII character belongs to a sequence and most sequences are proof, else null. */
function decodeWholeAs(text: string, misreading: Misreading): string | null {
  let proved = 0;
  let open = 0;
  for (const run of text.matchAll(RUNS)) {
    const row = rowAt(text, run.index, misreading);
    if (row.to < run.index + run[0].length) return null;
    if (row.proved) proved += row.count;
    else open += row.count;
  }
  if (proved === 0 || proved < open) return null;
  return text.replace(RUNS, (run) => decodeRow(run, misreading.bytes));
}

function repairRunAs(run: string, at: number, line: string, misreading: Misreading): string {
  let repaired = '';
  for (let i = at; i < at + run.length; ) {
    const row = rowAt(line, i, misreading);
    const to = Math.max(row.to, i + 1);
    const piece = line.slice(i, to);
    repaired += row.proved ? decodeRow(piece, misreading.bytes) : piece;
    i = to;
  }
  return repaired;
}

/** Sequences without a gap between them. */
interface Row {
  to: number;
  count: number;
  proved: boolean;
}

function rowAt(text: string, at: number, misreading: Misreading): Row {
  let to = at;
  let count = 0;
  let proved = false;
  let telling = false;
  for (;;) {
    const length = sequenceLength(text, to, misreading.bytes);
    if (length === 0) break;
    if (!proved) {
      const sequence = text.slice(to, to + length);
      proved = misreading.isProof(sequence, text[to - 1] ?? '', text[to + length] ?? '');
      telling ||=
        misreading.isTelling(sequence[1] ?? '') || misreading.isTelling(sequence.at(-1) ?? '');
    }
    to += length;
    count++;
  }
  return { to, count, proved: proved || (telling && count >= TELLING_ROW) };
}

/** The length of the UTF-8 sequence at a position; 0 if there is none. */
function sequenceLength(text: string, at: number, bytes: Misreading['bytes']): number {
  const lead = bytes[text.charCodeAt(at)] ?? 0;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) {
    const byte = bytes[text.charCodeAt(at + i)] ?? 0;
    if (byte < 0x80 || byte > 0xbf || (i === 1 && !isSecond(lead, byte))) return 0;
  }
  return length;
}

/** Neither overlong nor surrogate nor beyond Unicode: https://www.rfc-editor.org/rfc/rfc3629#section-4 */
function isSecond(lead: number, byte: number): boolean {
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte < 0xa0;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte < 0x90;
}

function decodeRow(row: string, bytes: Misreading['bytes']): string {
  const read = new Uint8Array(row.length);
  for (let i = 0; i < row.length; i++) read[i] = bytes[row.charCodeAt(i)] ?? 0;
  return UTF_8.decode(read);
}
