import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../../../src/core/days.ts';
import type { FeedPaper } from '../../../src/core/feed-day.ts';
import type { Environment } from '../../../src/feed/environment.ts';
import { readOptions } from '../../../src/feed/options.ts';
import { run } from '../../../src/feed/run.ts';
import type { Result } from '../../result.ts';
import { madeUpDay } from './papers.ts';

const TODAY = '2026-11-24';
const DAYS = 7;
const PAPERS_A_DAY = 1430;
const PAGE = 2500;

/** A run over seven days with 10,000 papers, of services that answer at once. */
export async function longRun(): Promise<Result[]> {
  const out = await mkdtemp(join(tmpdir(), 'feed-run-'));
  const days = new Map(
    Array.from({ length: DAYS }, (_, age) => {
      const day = addDays(TODAY, -age);
      return [day, madeUpDay(day, age, PAPERS_A_DAY).papers] as const;
    }),
  );
  const all = [...new Map([...days.values()].flat().map((one) => [one.arxivId, one])).values()];
  const environment: Environment = {
    fetch: async (input) => {
      const { host, searchParams } = new URL(String(input));
      if (host === 'huggingface.co') {
        return Response.json((days.get(searchParams.get('date') ?? '') ?? []).map(listed));
      }
      if (host === 'oaipmh.arxiv.org') return new Response(harvest(all, searchParams));
      return new Response('', { status: 503 });
    },
    connect: () => {
      throw new Error('nobody connects here');
    },
    now: () => Date.parse(`${TODAY}T12:00:00Z`),
    sleep: async () => undefined,
    say: () => undefined,
    login: null,
  };
  try {
    const started = performance.now();
    const options = readOptions(['--out', out, '--sources', 'hugging-face,arxiv']);
    const { index } = await run(options, environment);
    const seconds = (performance.now() - started) / 1000;
    if (index.days.length < DAYS) throw new Error('days are missing');
    const peak = process.resourceUsage().maxRSS / 1000;
    const name = `a run of ${DAYS} days with ${all.length.toLocaleString('en')} papers, without waiting`;
    return [
      { name, unit: 's', samples: [seconds], budget: 60, better: 'less' },
      { name: '… memory in all', unit: 'MB', samples: [peak], budget: 1000, better: 'less' },
    ];
  } finally {
    await rm(out, { recursive: true });
  }
}

function listed({ arxivId, title, authors, abstract }: FeedPaper, index: number) {
  const names = authors.map((name) => ({ name }));
  return {
    paper: {
      id: arxivId,
      title,
      summary: abstract,
      authors: names,
      upvotes: index % 300,
      submittedOnDailyAt: `${TODAY}T04:00:00.000Z`,
    },
    numComments: 1,
  };
}

function harvest(all: readonly FeedPaper[], query: URLSearchParams): string {
  const at = Number(query.get('resumptionToken') ?? 0);
  const next = at + PAGE < all.length ? String(at + PAGE) : '';
  const records = all.slice(at, at + PAGE).map(
    ({ arxivId, title, authors, categories, abstract }) => `<record><metadata>
<arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>${arxivId}</id><authors>${authors
      .map((name) => `<author><keyname>${name}</keyname></author>`)
      .join('')}</authors><title>${title}</title><categories>${categories.join(' ')}</categories>
<abstract>${abstract}</abstract></arXiv></metadata></record>`,
  );
  return `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>${records.join('')}<resumptionToken>${next}</resumptionToken></ListRecords></OAI-PMH>`;
}
