import type { Digest, Entry, Post } from '../../../../src/core/digest.ts';
import { dayOf } from './days.ts';

/** Digests written down as their generators do. Reading what these print must give the same digest. */

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const html = (text: string): string => escaped(text).replaceAll('\n', '<br>');

function counting(entry: Entry, retweets: string, favorites: string, gap: string): string {
  const { counts, observedAt } = entry;
  const parts = [
    ...(counts.retweets === undefined ? [] : [`${retweets} ${counts.retweets}`]),
    ...(counts.favorites === undefined ? [] : [`${favorites} ${counts.favorites}`]),
  ];
  const [, year, month, date, clock] = /^(\d+)-(\d+)-(\d+)T(.*)Z$/.exec(observedAt ?? '') ?? [];
  const time = observedAt === null ? '' : ` (${month}/${date}/${year} ${clock})`;
  return parts.length === 0 ? '' : `${parts.join(gap)}${time}`;
}

const categoryLinks = (entry: Entry): string =>
  entry.categories.map((id) => `[${id}](https://arxiv.org/list/${id}/recent)`).join(' | ');

function embedded({ url, author, handle, day, text, lang }: Post): string {
  return `<blockquote class="twitter-tweet"><p lang="${lang}" dir="ltr">${html(text)}</p>&mdash; ${escaped(author)} (@${handle}) <a href="${url}?ref_src=twsrc%5Etfw">${dayOf(day)}</a></blockquote>
<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>

`;
}

function printHotPapers({ day, entries }: Digest): string {
  const head = `---
title: Hot Papers ${day}
date: ${day}T23:59:59.Z
template: "post"
slug: "hot-papers-${day}"
tags:
  - "arXiv"
description: "Hot papers ${day}"

---
`;
  const body = entries.map((entry) => {
    const counts = counting(entry, 'retweets:', 'favorites:', ', ');
    return `
# ${entry.rank}. ${entry.title}

${entry.authors.join(', ')}

${counts === '' ? '' : `- ${counts}`}

- links: [abs](https://arxiv.org/abs/${entry.arxivId}) | [pdf](https://arxiv.org/pdf/${entry.arxivId})
- ${categoryLinks(entry)}

${entry.abstract}

${entry.posts.map(embedded).join('')}

`;
  });
  return head + body.join('');
}

function quoted({ url, author, handle, day, text }: Post): string {
  const lines = text.split('\n').map((line) => `> ${line.startsWith('#') ? '\\' : ''}${line}`);
  return `
**${author} @${handle}  ${day} 12:34:56**
${url}

${lines.join('\n')}


            
`;
}

function printTwitterHotPapers({ title, entries }: Digest): string {
  const body = entries.map((entry) => {
    const counts = counting(entry, ':arrows_clockwise:', ':heart:', '    ');
    return `
# ${entry.rank}. ${entry.title}
${entry.authors.join(', ')}
${counts}
:link: abs: https://arxiv.org/abs/${entry.arxivId}
:link: pdf: https://arxiv.org/pdf/${entry.arxivId}

${categoryLinks(entry)}

${entry.abstract
  .split('\n')
  .map((line) => `> ${line}`)
  .join('\n')}



${entry.posts.map(quoted).join('')}

`;
  });
  return `# ${title}\n${body.join('')}`;
}

function printPapers({ title, entries }: Digest): string {
  const body = entries.map(
    (entry) => `
### ${entry.title}
${entry.authors.join(', ')}
abs: https://arxiv.org/abs/${entry.arxivId}
pdf: https://arxiv.org/pdf/${entry.arxivId}
${entry.categories.join(' | ')}
\`\`\`
${entry.abstract}
\`\`\`


`,
  );
  return `# ${title}

## ${entries.length} High-Priority Papers
cs.CL | cs.CV
${body.join('')}## 0 Middle-Priority Papers
## 0 Low-Priority Papers
`;
}

function printArxivDaily({ title, entries }: Digest): string {
  const body = entries.map(
    (entry) =>
      `### ${entry.rank}.${escaped(entry.title)}  [ :arrow_down: ](https://arxiv.org/pdf/${entry.arxivId}.pdf)
>  ${escaped(entry.abstract).replaceAll('\n', ' <br>')}      
`,
  );
  return `# ${title}\n${body.join('')}`;
}

export type MarkdownId =
  | 'hot-papers-markdown'
  | 'twitter-hot-papers-markdown'
  | 'papers-markdown'
  | 'arxiv-daily-markdown';

export const PRINTERS: Record<MarkdownId, (digest: Digest) => string> = {
  'hot-papers-markdown': printHotPapers,
  'twitter-hot-papers-markdown': printTwitterHotPapers,
  'papers-markdown': printPapers,
  'arxiv-daily-markdown': printArxivDaily,
};
