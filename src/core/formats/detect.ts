import { lastDayOnEarth } from '../days.ts';
import {
  digestsOf,
  type Entry,
  type FormatId,
  type ReadContext,
  type ReadResult,
  UnreadableDigest,
  type Warning,
} from '../digest.ts';
import { harmless } from '../text/harmless.ts';
import { repairText } from '../text/repair.ts';
import type { TextName } from '../text-name.ts';
import { NAMED_COUNTS } from './count.ts';
import type { Format } from './format.ts';
import { formatNamed, recognizedFormat } from './formats.ts';

/** Real daily digests are smaller. */
export const MOST_CHARACTERS = 20_000_000;
/** A row, item or heading of Markdown with a link to a paper. */
const LISTED_PAPER =
  /^\s{0,8}(?:[|*+-]|#{1,6}\s|\d{1,6}\.\s)[^\n]{0,1000}arxiv\.org\/(?:abs|pdf|html)\//im;
const WEB_PAGE = /^<(?:!doctype\s+html|html|head|body)\b/i;

/**
 * Parses a digest in the context's format, or else in the detected one. Throws only `UnreadableDigest`, if the text is
 * not a digest.
 */
export function readDigest(text: string, context: ReadContext = {}): ReadResult {
  const clean = harmless(repairText(plainLines(readableText(text))));
  const format = formatOf(clean, context.format);
  if (format === undefined) throw new UnreadableDigest(refusalOf(clean));
  const result = withoutFuture(format.read(clean, context), context);
  const damaged = clean.indexOf('\ufffd');
  if (damaged === -1) return result;
  const line = clean.slice(0, damaged).split('\n').length;
  const warning: Warning = { line, key: 'readingDamaged', values: [] };
  return { ...result, warnings: [warning, ...result.warnings] };
}

/**
 * The format of a text. JSON of a known service gets its format, whatever the order of its members. If the JSON is
 * invalid, the parser reports it.
 */
function formatOf(text: string, known: FormatId | undefined): Format | undefined {
  if (known === undefined) return recognizedFormat(text);
  const format = formatNamed(known);
  const isJson = known.endsWith('-json') && !WEB_PAGE.test(text.slice(0, 4000).trimStart());
  return isJson || format?.recognizes(text) ? format : undefined;
}

/** Removes counts with a time in the future: no later count could replace them. */
function withoutFuture(result: ReadResult, { latest, observedAt }: ReadContext): ReadResult {
  const now = Date.parse(observedAt ?? '');
  const last = latest ?? (Number.isNaN(now) ? null : lastDayOnEarth(now));
  if (last === null) return result;
  const digests = digestsOf(result);
  const future = digests.find(({ day }) => day > last);
  if (future !== undefined) throw new UnreadableDigest('readingFutureDay', [future.day]);
  const isToCome = ({ observedAt: at }: Entry) => at !== null && at.slice(0, 10) > last;
  const first = digests.flatMap(({ entries }) => entries).find(isToCome)?.observedAt;
  if (!first) return result;
  const timeless = (entry: Entry) => (isToCome(entry) ? { ...entry, observedAt: null } : entry);
  const [digest, ...others] = digests.map((one) => ({
    ...one,
    entries: one.entries.map(timeless),
  }));
  const warning: Warning = { line: 1, key: 'readingFutureTime', values: [first.slice(0, 10)] };
  return {
    digest: digest ?? result.digest,
    ...(others.length > 0 && { others }),
    warnings: [warning, ...result.warnings],
  };
}

function readableText(text: string): string {
  if (text.length > MOST_CHARACTERS) {
    throw new UnreadableDigest('readingTooLarge', [MOST_CHARACTERS]);
  }
  if (text.includes('\0')) throw new UnreadableDigest('readingBinary');
  const unmarked = text.replace(/^\ufeff+/, '');
  if (!/\S/.test(unmarked)) throw new UnreadableDigest('readingEmpty');
  return unmarked;
}

function plainLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function refusalOf(text: string): TextName {
  const start = text.slice(0, 4000).trimStart();
  if (WEB_PAGE.test(start)) return 'readingWebPage';
  const unprintable = start.match(/[^\P{Cc}\t\n]|\ufffd/gu)?.length ?? 0;
  if (unprintable > start.length / 20) return 'readingBinary';
  if (!LISTED_PAPER.test(start)) return 'readingUnknown';
  return NAMED_COUNTS.test(start) ? 'readingNearHotPapers' : 'readingNearArxivDaily';
}
