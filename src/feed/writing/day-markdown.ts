import { abstractUrl } from '../../core/arxiv-id.ts';
import { COUNT_NAMES } from '../../core/counts.ts';
import type { Counts, Day, Instant, Post } from '../../core/digest.ts';
import type { FeedDay, FeedPaper, SourceCounts } from '../../core/feed-day.ts';
import { labelOf } from '../../core/formats/counting.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * A day as Hot Papers Markdown, in the archive's format, with one line of counts per source and without the text of
 * posts.
 */
export function dayMarkdown({ day, papers }: FeedDay): string {
  const head = `---
title: Hot Papers ${day}
slug: "hot-papers-${day}"
description: "Hot papers ${day}"
---
`;
  return head + papers.map((paper, index) => entry(paper, index + 1)).join('');
}

function entry(paper: FeedPaper, rank: number): string {
  const { arxivId, title, authors, categories, abstract, links, counted, posts } = paper;
  const to = [
    `[abs](${abstractUrl(arxivId)})`,
    `[pdf](https://arxiv.org/pdf/${arxivId})`,
    ...links.map((link) => `[code](${link})`),
  ];
  const listed = categories.map((id) => `[${id}](https://arxiv.org/list/${id}/recent)`);
  const parts = [
    `# ${rank}. ${title}`,
    authors.join(', '),
    counted.map(countLine).join('\n'),
    [`- links: ${to.join(' | ')}`, ...(listed.length > 0 ? [`- ${listed.join(' | ')}`] : [])].join(
      '\n',
    ),
    abstract,
    posts.map(postLine).join('\n\n'),
  ];
  return `\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function countLine({ source, counts, observedAt }: SourceCounts): string {
  const label = labelOf(source);
  const time = observedAt === null ? '' : ` (${timeText(observedAt)})`;
  return `- ${countsText(counts)}${time}${label === null ? '' : ` · ${label}`}`;
}

function countsText(counts: Counts): string {
  return COUNT_NAMES.flatMap((name) => {
    const count = counts[name];
    return count === undefined ? [] : [`${name}: ${count}`];
  }).join(', ');
}

function timeText(instant: Instant): string {
  const [year, month, date] = instant.slice(0, 10).split('-');
  return `${month}/${date}/${year} ${instant.slice(11, 19)}`;
}

/** A post as a Twitter embed without its text; parsers of this format expect the embed. */
function postLine({ url, author, handle, day, counts = {} }: Post): string {
  const name = author === handle ? '' : `${escaped(author)} `;
  const who = `${name}${handle === '' ? '' : `(@${handle}) `}`;
  const counted = countsText(counts);
  const link = `<a href="${escaped(url)}">${day === null ? '' : dayText(day)}</a>`;
  const more = counted === '' ? '' : ` · ${counted}`;
  return `<blockquote class="twitter-tweet"><p></p>&mdash; ${who}${link}${more}</blockquote>`;
}

function dayText(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${date}, ${year}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
