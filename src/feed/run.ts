import { utcDay } from '../core/days.ts';
import { failureOf } from '../core/failure.ts';
import { hackerNews } from '../sources/hacker-news.ts';
import { huggingFace } from '../sources/hugging-face.ts';
import { SourceFailure } from '../sources/reading/failure.ts';
import { sentences, t } from '../ui/i18n.ts';
import { sourceName } from '../ui/names.ts';
import { Arxiv } from './arxiv/ask-arxiv.ts';
import { askBluesky } from './bluesky/ask-bluesky.ts';
import { publishArchive } from './days/archive.ts';
import { ChangedDays } from './days/changed-days.ts';
import { shortenOld } from './days/shorten-old.ts';
import type { Environment } from './environment.ts';
import { accountsOf, type Exclusions, exclusionsOf, readLines } from './exclusions.ts';
import { askLists } from './lists/ask-lists.ts';
import { locked } from './lock.ts';
import { writeMails } from './mail/write-mails.tsx';
import type { FeedSourceId, Published, SourceReport } from './model.ts';
import type { FeedOptions } from './options.ts';
import { OutFolder } from './out-folder.ts';
import { FactsBook, PaperDays } from './papers.ts';
import { papersOf, publish, readOpenDays, recover, takeOut } from './publish.ts';
import { restoreState } from './restore-state.ts';
import { speakEnglish } from './site/texts.ts';
import { writeSite } from './site/write-site.ts';
import { type FeedState, forgetOld, loadState, saveState } from './state.ts';

/**
 * One run: reads the published data, fetches each source, merges, completes and writes. It may be interrupted at any
 * time, because every file is always complete.
 * @throws FeedError if nothing can be written
 */
export async function run(options: FeedOptions, environment: Environment): Promise<Published> {
  const folder = new OutFolder(options.out);
  const without = exclusionsOf(await readLines(options.without));
  const accounts = accountsOf(await readLines(options.accounts));
  await speakEnglish();
  await folder.prepare();
  return await locked(folder, () => runAlone(folder, { options, without, accounts }, environment));
}

interface Wanted {
  options: FeedOptions;
  without: Exclusions;
  accounts: ReadonlySet<string>;
}

async function runAlone(
  folder: OutFolder,
  { options, without, accounts }: Wanted,
  environment: Environment,
): Promise<Published> {
  await folder.sweep();
  const now = environment.now();
  const state = await loadState(folder);
  await restoreState(folder, state, now);
  const papers = new PaperDays(folder);
  const book = new FactsBook(folder, papers);
  const changing = await ChangedDays.open(folder);
  const publishing = { folder, options, state, book, papers, without, accounts, changing, now };
  const recovered = await recover(publishing);

  for (const source of options.sources) {
    if (source !== 'arxiv')
      await ask(source, state, environment, () => asking(source, publishing, environment));
  }
  forgetOld(state, now);
  const open = await readOpenDays(publishing);
  if (options.sources.includes('arxiv')) {
    const arxiv = new Arxiv(environment, folder, state.arxiv, book);
    await ask('arxiv', state, environment, () => arxiv.name(papersOf(open)));
  } else await book.lookUp(papersOf(open));
  await saveState(folder, { ...state, writtenAt: now });
  const { say } = environment;
  const archived =
    options.archive === ''
      ? []
      : await publishArchive(options.archive, { folder, state, papers, changing, say });
  const taken = await takeOut(publishing);
  const published = await publish(publishing, open, new Set([...recovered, ...archived, ...taken]));
  await shortenOld(
    folder,
    published.index.days.map(([day]) => day),
    utcDay(now),
  );
  await writeMails(published, folder, utcDay(now));
  await writeSite(published, folder, utcDay(now));
  await changing.end();
  await saveState(folder, { ...state, writtenAt: now });
  return published;
}

type Asking = { options: FeedOptions; state: FeedState };

const LISTS = [
  { ...huggingFace, counter: 'hugging-face' },
  { ...hackerNews, counter: 'hacker-news' },
] as const;

/** Fetches one source. A failure is recorded and does not stop the other sources. */
async function ask(
  source: FeedSourceId,
  state: FeedState,
  environment: Environment,
  asking: () => Promise<void>,
): Promise<void> {
  const at = `${new Date(environment.now()).toISOString().slice(0, 19)}Z`;
  const before = state.sources[source];
  try {
    await asking();
    state.sources[source] = { ok: true, lastOk: at, silentSince: null, reason: null };
    environment.say(`${sourceName(source)}: ${t('sourcesStatusOk')}`);
  } catch (error) {
    const reason = error instanceof SourceFailure ? error.reason : failureOf(error);
    const silentSince = before?.silentSince ?? at;
    const report: SourceReport = { ok: false, lastOk: before?.lastOk ?? null, silentSince, reason };
    state.sources[source] = report;
    const since = `${silentSince.slice(0, 10)} ${silentSince.slice(11, 16)} UTC`;
    const words = sentences(
      t('siteSilent', sourceName(source), since),
      t(reason.key, ...reason.values),
    );
    environment.say(words);
  }
}

async function asking(
  source: FeedSourceId,
  { options, state }: Asking,
  environment: Environment,
): Promise<void> {
  const lastOk = state.sources[source]?.lastOk ?? null;
  const lists = LISTS.find((one) => one.id === source);
  if (source === 'bluesky') await askBluesky(environment, state.bluesky);
  if (lists !== undefined) await askLists(environment, lists, state, options.days, lastOk);
}
