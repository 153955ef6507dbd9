import { parseArxivId } from '../arxiv-id.ts';
import {
  type Digest,
  type Post,
  type ReadContext,
  type ReadResult,
  UnreadableDigest,
} from '../digest.ts';
import { codeLink } from '../text/code-links.ts';
import { countNamed } from './count.ts';
import type { Format } from './format.ts';
import {
  badCounts,
  countsOf,
  dayOf,
  type JsonObject,
  memberAtStart,
  objectOf,
  objectsOf,
  parseJson,
  startsLike,
  textOf,
} from './json.ts';
import { refuseTooMany } from './most-entries.ts';
import { excerpt, Report } from './report.ts';
import { type DayGroup, groupByDay } from './several-days.ts';
import { type Found, tally } from './tally.ts';

const LIST = memberAtStart(String.raw`\[\s*(?:null\s*,\s*)*`, 'paper', String.raw`(?:\{|null)`);
const SOURCE = 'hugging-face';

/** The response of `huggingface.co/api/daily_papers`. */
export const huggingFaceJson: Format = {
  // An empty list could have any format.
  recognizes: (text) => startsLike(text, LIST),
  read,
};

function read(text: string, context: ReadContext): ReadResult {
  const list = parseJson(text);
  if (!Array.isArray(list)) throw new UnreadableDigest('sourcesBadJson');
  refuseTooMany(list);
  const report = new Report();
  const found: Found[] = [];
  const seen = new Set<string>();
  for (const item of list) {
    const paper = paperOf(objectOf(item), context, report);
    if (paper === null) continue;
    if (seen.has(paper.arxivId)) report.warn(0, 'sourcesTwice', paper.arxivId);
    else found.push(paper);
    seen.add(paper.arxivId);
  }
  const groups = groupByDay(found, objectsOf(list), context);
  const [digest, ...others] = [digestOf(groups[0]), ...groups.slice(1).map(digestOf)];
  const days = groups.map(({ day }) => day).sort();
  if (others.length > 0) report.warn(0, 'sourcesSeveralDays', days[0] ?? '', days.at(-1) ?? '');
  return { digest, others, warnings: report.warnings };
}

function digestOf({ day, found }: DayGroup): Digest {
  const title = `Hugging Face Daily Papers ${day}`;
  const entries = tally(SOURCE, found);
  return { format: 'hugging-face-json', source: SOURCE, list: '', day, title, entries };
}

function paperOf(item: JsonObject | null, context: ReadContext, report: Report): Found | null {
  const paper = objectOf(item?.paper);
  if (item === null || paper === null) {
    report.warn(0, 'sourcesNoPaper');
    return null;
  }
  const arxivId = parseArxivId(textOf(paper.id));
  if (arxivId === null) {
    report.warn(0, 'sourcesBadId', excerpt(textOf(paper.id)));
    return null;
  }
  // The site shows the inner `upvotes` and the outer `numComments`.
  const counted = { upvotes: paper.upvotes, comments: item.numComments };
  for (const name of badCounts(counted))
    report.warn(0, 'sourcesBadCount', arxivId, countNamed(name));
  return {
    arxivId,
    title: textOf(paper.title) || textOf(item.title),
    authors: objectsOf(paper.authors)
      .map((author) => textOf(author.name))
      .filter((name) => name !== ''),
    categories: [],
    observedAt: context.observedAt ?? null,
    abstract: textOf(paper.summary) || textOf(item.summary),
    posts: [{ ...pageOf(arxivId, item, paper, context), counts: countsOf(counted) }],
    links: [paper.githubRepo, paper.projectPage]
      .map((link) => codeLink(textOf(link)))
      .filter((link) => link !== null),
  };
}

/** The paper's page as a post of the user who submitted it. */
function pageOf(arxivId: string, item: JsonObject, paper: JsonObject, context: ReadContext): Post {
  const submitter = objectOf(item.submittedBy) ?? objectOf(paper.submittedOnDailyBy) ?? {};
  const handle = textOf(submitter.name) || textOf(submitter.user);
  return {
    url: `https://huggingface.co/papers/${arxivId}`,
    author: textOf(submitter.fullname) || handle,
    handle,
    day: dayOf(paper.submittedOnDailyAt, context),
    text: '',
    lang: '',
  };
}
