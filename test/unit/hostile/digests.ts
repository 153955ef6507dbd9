import {
  type BackupRow,
  backupEnd,
  backupPart,
  backupStart,
} from '../../../src/core/formats/backup-json.ts';

/** A place of a digest where somebody could write anything. */
export type Place =
  | 'title'
  | 'author'
  | 'abstract'
  | 'text'
  | 'name'
  | 'handle'
  | 'link'
  | 'post'
  | 'category'
  | 'count'
  | 'time'
  | 'day'
  | 'front'
  | 'id'
  | 'lang'
  | 'key';

export const PLACES: readonly Place[] = [
  ...(['title', 'author', 'abstract', 'text', 'name', 'handle', 'link', 'post'] as const),
  ...(['category', 'count', 'time', 'day', 'front', 'id', 'lang', 'key'] as const),
];

type Words = Record<Place, string>;

const HARMLESS: Words = {
  title: 'Made-Up Networks',
  author: 'Ada Example',
  abstract: 'We imagine a net.',
  text: 'Our paper',
  name: 'Ada',
  handle: 'ada',
  link: 'https://arxiv.org/abs/2103.02001',
  post: 'https://twitter.com/ada/status/1366500000000000001',
  category: 'cs.CV',
  count: '12',
  time: '03/05/2021 10:20:30',
  day: '2021-03-04',
  front: 'post',
  id: '2103.02001',
  lang: 'en',
  key: 'template',
};

/** Each format with a digest of two papers, whose first has the given text in all places. */
export const FORMATS: Record<string, (words: Words) => string> = {
  'hot-papers-markdown': (w) => `---
title: Hot Papers ${w.day}
${w.key}: "${w.front}"
slug: hot-papers-2021-03-04
---

# 1. ${w.title}

${w.author}, Ben Example

- retweets: ${w.count}, favorites: 3 (${w.time})

- links: [abs](${w.link}) | [pdf](https://arxiv.org/pdf/${w.id})
- [${w.category}](https://arxiv.org/list/${w.category}/recent)

${w.abstract}

<blockquote class="twitter-tweet"><p lang="${w.lang}" dir="ltr">${w.text}</p>&mdash; ${w.name} (@${w.handle}) <a href="${w.post}">March 4, 2021</a></blockquote>
<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>

# 2. Another

Ben Example

- retweets: 1, favorites: 2 (03/05/2021 10:20:30)

- links: [abs](https://arxiv.org/abs/2103.02002) | [pdf](https://arxiv.org/pdf/2103.02002)
- [cs.LG](https://arxiv.org/list/cs.LG/recent)

Made up.
`,
  'twitter-hot-papers-markdown': (w) => `# Twitter Hot Papers (2021/03/03 ~ ${w.day})

# 1. ${w.title}
${w.author}, Ben Example
:arrows_clockwise: ${w.count}    :heart: 3 (${w.time})
:link: abs: ${w.link}
:link: pdf: https://arxiv.org/pdf/${w.id}

[${w.category}](https://arxiv.org/list/${w.category}/recent)

> ${w.abstract}

**${w.name} @${w.handle}  2021-03-04 12:34:56**
${w.post}

> ${w.text}

`,
  'papers-markdown': (w) => `# 2 Papers (2021/03/03 ~ ${w.day})

## 2 High-Priority Papers
${w.front}

### ${w.title}
${w.author}, Ben Example
abs: ${w.link}
pdf: https://arxiv.org/pdf/${w.id}
${w.category} | cs.LG
\`\`\`
${w.abstract}
\`\`\`

### Another
Ben Example
abs: https://arxiv.org/abs/2103.02002
cs.LG
\`\`\`
Made up.
\`\`\`
`,
  'markdown-list': (w) => `# Papers of ${w.day} ${w.front}

- [${w.title}](${w.link}) ${w.post} Authors: ${w.author}
- **Another** (${w.abstract}) [pdf](https://arxiv.org/pdf/2103.02002)
- **A third one** https://arxiv.org/abs/2103.02003
`,
  'arxiv-daily-markdown': (
    w,
  ) => `# ArXiv cs.CV --Thu, ${w.day === HARMLESS.day ? '4 Mar 2021' : w.day}
### 1.${w.title}  [ :arrow_down: ](${w.link})
>  ${w.abstract} <a href="${w.post}">${w.name}</a>
### 2.Another  [ :arrow_down: ](https://arxiv.org/pdf/2103.02002.pdf)
>  Made up.
`,
  'hugging-face-json': (w) => `[{"paper":{
"id":${json(w.id)},"title":${json(w.title)},"summary":${json(w.abstract)},${json(w.key)}:{${json(w.key)}:1},
"authors":[{"name":${json(w.author)},${json(w.key)}:true},{"name":"Ben Example"}],
"upvotes":${number(w.count)},"githubRepo":${json(w.link)},"projectPage":${json(w.post)},
"submittedOnDailyAt":${json(w.day === HARMLESS.day ? '2021-03-04T00:00:01Z' : w.day)}},
"numComments":${json(w.count)},"title":${json(w.title)},
"submittedBy":{"fullname":${json(w.name)},"name":${json(w.handle)}}},
{"paper":{"id":"2103.02002","title":"Another","upvotes":1,"submittedOnDailyAt":"2021-03-04T00:00:01Z"}}]`,
  'hacker-news-json': (w) => `{"nbPages":${json(w.front)},"hits":[
{"objectID":${json(w.id === HARMLESS.id ? '101' : w.id)},"url":${json(w.link)},"author":${json(w.name)},"title":${json(w.title)},
"points":${number(w.count)},"num_comments":${json(w.count)},${json(w.key)}:{${json(w.key)}:1},
"created_at_i":1614852000,"created_at":${json(w.day)}},
{"objectID":"102","url":"https://arxiv.org/abs/2103.02002","points":1,"title":"Another","created_at_i":1614852000}],"message":${json(w.text)}}`,
  'bluesky-json': (w) => `{"cursor":${json(w.front)},"posts":[
{"uri":"at://did:plc:aaa/app.bsky.feed.post/${quoted(w.id)}","author":{"handle":${json(w.handle)},"displayName":${json(w.name)}},
"record":{"createdAt":${json(w.day)},"langs":[${json(w.lang)}],"text":${json(w.text)},${json(w.key)}:{${json(w.key)}:1},
"facets":[{"features":[{"uri":${json(w.post)}},{"uri":${json(w.link)}}]}]},
"embed":{"external":{"uri":"https://arxiv.org/abs/2103.02001","title":${json(w.title)}}},
"likeCount":${number(w.count)},"repostCount":${json(w.count)},"indexedAt":"2021-03-04T10:00:00Z"},
{"uri":"at://did:plc:bbb/app.bsky.feed.post/b","record":{"createdAt":"2021-03-04T10:00:00Z","text":"arxiv.org/abs/2103.02002"},"likeCount":1}]}`,
};

const json = JSON.stringify;
const quoted = (text: string) => json(text).slice(1, -1);

/** As a number where JSON has such a one, else as a text. */
function number(written: string): string {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e\d+)?$/.test(written) ? written : json(written);
}

/** A digest of a format with an attack in one place. */
export function attacked(format: string, place: Place, attack: string): string {
  return FORMATS[format]?.({ ...HARMLESS, [place]: attack }) ?? '';
}

/** A paper of a backup that says something else in some places. */
export function paperRow(changes: Record<string, unknown> = {}, post: object = {}): unknown {
  return {
    key: '2103:2103.02001',
    title: 'Made-Up Networks',
    authors: ['Ada Example'],
    categories: ['cs.CV'],
    abstract: 'We imagine a net.',
    links: ['https://github.com/a/b'],
    from: { title: '3:2021-03-04' },
    posts: [
      {
        ...{
          url: HARMLESS.post,
          author: 'Ada',
          handle: 'ada',
          day: '2021-03-04',
          text: 'Our paper',
        },
        ...{ lang: 'en', counts: { likes: 3 }, by: ['hot-papers'], at: null },
        ...post,
      },
    ],
    sightings: [
      {
        ...{ source: 'hot-papers', list: '', day: '2021-03-04', rank: 1, counts: { retweets: 12 } },
        ...{ observedAt: '2021-03-05T10:00:00Z', earlier: [] },
      },
    ],
    ...changes,
  };
}

export function digestRow(changes: Record<string, unknown> = {}): unknown {
  return {
    ...{ id: 'hot-papers/2021-03-04', source: 'hot-papers', list: '', day: '2021-03-04' },
    ...{ format: 'hot-papers-markdown', title: 'Hot Papers', ids: ['2103.02001'], scores: [12] },
    at: '2021-03-05T10:00:00Z',
    ...changes,
  };
}

/** A whole backup of any rows, with sums that are right. */
export function backupOf(...rows: unknown[]): string {
  const start = backupStart('2026-11-21T10:00:00Z');
  return start + backupPart(0, []) + backupPart(1, rows as BackupRow[]) + backupEnd(2);
}
