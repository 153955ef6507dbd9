import * as v from 'valibot';
import { monthOf, parseArxivId } from '../arxiv-id.ts';
import { COUNT_NAMES } from '../counts.ts';
import { type Day, digestId } from '../digest.ts';
import { isSource, type SourceId, sourceOfPost } from '../sources.ts';
import { validTags } from '../tags.ts';
import { codeLink } from '../text/code-links.ts';
import { dayOfText } from '../text/dates.ts';
import { FORMAT_IDS } from './formats.ts';

/** Small enough that sums of all counts remain exact integers. */
const LARGEST = 1e15;

/** The message of an issue with a day or a time in the future. */
export const STILL_TO_COME = 'still to come';

const natural = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.check((value) => !Object.is(value, -0)),
);
const count = v.exactOptional(v.pipe(natural, v.maxValue(LARGEST)));

const counts = v.strictObject(v.entriesFromList(COUNT_NAMES, count));
const format = v.picklist(FORMAT_IDS);
const source = v.custom<SourceId>(isSource);
const text = v.string();
const id = v.pipe(
  text,
  v.check((value) => parseArxivId(value) === value),
);
const category = v.pipe(text, v.regex(/^[a-z-]+(?:\.[A-Za-z-]+)?$/));
const list = v.union([v.literal(''), category]);
/** A file may contain any host, but pages show these links. */
const links = v.pipe(
  v.array(v.pipe(text, v.regex(/^https:\/\/[\w.-]+(?:\/[^\s\\]*)?$/))),
  v.transform((all) => all.filter((link) => codeLink(link) === link)),
);

/** A file may contain any tags: they are cleaned and limited like typed ones. */
const tags = v.pipe(
  v.array(text),
  v.transform((all) => validTags(all)),
);

/**
 * The schema of each kind of row in a backup. Parsed rows contain no other members.
 * @param latest the last day that has begun in any time zone; later days are refused
 */
export function backupRows(latest: Day) {
  const hasBegun = v.check<string, string>((value) => value.slice(0, 10) <= latest, STILL_TO_COME);
  const day = v.pipe(
    text,
    v.check((value) => dayOfText(value) === value),
    hasBegun,
  );
  const instant = v.pipe(text, v.regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), v.check(isDate), hasBegun);
  const known = v.nullable(instant);
  const trust = v.exactOptional(
    v.pipe(
      text,
      v.regex(/^\d:/),
      v.check((value) => v.is(day, value.slice(2))),
    ),
  );
  const post = v.strictObject({
    url: v.pipe(
      text,
      v.check((url) => sourceOfPost(url) !== undefined),
    ),
    author: text,
    handle: text,
    day: v.nullable(day),
    text,
    lang: text,
    by: v.array(source),
    at: known,
    counts: v.exactOptional(counts),
  });
  const sighting = v.strictObject({
    source,
    list,
    day,
    rank: natural,
    counts,
    observedAt: known,
    earlier: v.array(v.strictObject({ observedAt: instant, counts })),
  });
  const paper = v.strictObject({
    key: v.pipe(text, v.check(isPaperKey)),
    title: text,
    authors: v.array(text),
    categories: v.array(category),
    abstract: text,
    links,
    from: v.strictObject({ title: trust, authors: trust, categories: trust, abstract: trust }),
    posts: v.array(post),
    sightings: v.array(sighting),
  });
  const digest = v.pipe(
    v.strictObject({
      id: text,
      source,
      list,
      day,
      format,
      title: text,
      ids: v.array(id),
      scores: v.array(v.nullable(natural)),
      at: known,
    }),
    v.check((row) => row.id === digestId(row) && row.ids.length === row.scores.length),
  );
  const marks = v.pipe(
    v.strictObject({
      month: v.pipe(text, v.regex(/^\d{4}$/)),
      saved: v.record(id, instant),
      seen: v.record(id, day),
      levels: v.exactOptional(v.record(id, v.picklist([0, 1, 2, 3, 4, 5]))),
      read: v.exactOptional(v.record(id, v.literal(true))),
      tags: v.exactOptional(v.record(id, tags)),
    }),
    v.check(({ month, saved, seen, read = {}, tags = {} }) =>
      [saved, seen, read, tags].flatMap(Object.keys).every((one) => monthOf(one) === month),
    ),
  );
  const settings = v.record(text, v.unknown());
  return { paper, digest, marks, settings };
}

function isPaperKey(key: string): boolean {
  const paper = key.slice(key.indexOf(':') + 1);
  return v.is(id, paper) && key === `${monthOf(paper)}:${paper}`;
}

function isDate(value: string): boolean {
  const time = Date.parse(value);
  // `Date` parses `2021-02-30` as 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value.slice(0, 10));
}

/** Whether rows of each kind are valid in a backup. */
export type BackupChecks = ReturnType<typeof backupChecks>;

/** Returns checks whether a row is valid in a backup. `latest` is the last day that has begun in any time zone. */
export function backupChecks(latest: Day) {
  const { paper, digest, marks } = backupRows(latest);
  return {
    isPaper: (row: unknown) => v.is(paper, row),
    isDigest: (row: unknown) => v.is(digest, row),
    areMarks: (row: unknown) => v.is(marks, row),
  };
}
