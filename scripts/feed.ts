/** `npm run feed`: one run of the job that writes a Hot Papers feed (docs/feed.md). */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Environment } from '../src/feed/environment.ts';
import { FeedError } from '../src/feed/feed-error.ts';
import { FEED_SOURCES } from '../src/feed/model.ts';
import { readOptions } from '../src/feed/options.ts';
import { run } from '../src/feed/run.ts';
import { sourceName } from '../src/ui/names.ts';
import { runSample } from './feed-sample.ts';

const { BLUESKY_IDENTIFIER: identifier = '', BLUESKY_APP_PASSWORD: password = '' } = process.env;

/** How the feed names itself to the services. */
const userAgent = (home: string) => `hot-papers-for-arxiv feed${home === '' ? '' : ` (+${home})`}`;

const world = (agent: string): Environment => ({
  fetch: (url, init) => fetch(url, { ...init, headers: { 'user-agent': agent, ...init?.headers } }),
  connect: (url) => new WebSocket(url, { headers: { 'user-agent': agent } }),
  now: Date.now,
  sleep: async (milliseconds) => void (await setTimeout(milliseconds)),
  say: (line) => console.log(line),
  login: identifier === '' || password === '' ? null : { identifier, password },
});

try {
  const options = readOptions(process.argv.slice(2));
  const { index, changed } = options.sample
    ? await runSample(options)
    : await run(options, world(userAgent(options.home)));
  console.log(
    `${index.days.length} days, ${changed.size} of them written now. Open ${join(options.out, 'index.html')}.`,
  );
  const silent = FEED_SOURCES.filter((source) => index.sources[source]?.ok === false);
  if (silent.length > 0) console.log(`Silent: ${silent.map(sourceName).join(', ')}`);
} catch (error) {
  if (!(error instanceof FeedError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
