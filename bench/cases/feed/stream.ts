import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { WebSocket } from 'ws';
import { readStream } from '../../../src/feed/bluesky/jetstream.ts';
import type { Environment } from '../../../src/feed/environment.ts';
import type { Result } from '../../result.ts';

const FRAMES = 4_000_000;
/** One post in so many leads to a paper, and so many are deleted. */
const SERVER = `
const { parentPort, workerData } = require('node:worker_threads');
const { WebSocketServer } = require('ws');
const start = workerData.until - 86_400_000;
const frame = (index, time) => {
  const isDeleted = index % 12 === 0;
  const text = index % 1000 === 1 ? 'https://arxiv.org/abs/2611.0' + (1000 + index % 9000) : 'Good morning to all of you out there. '.repeat(4);
  const record = { $type: 'app.bsky.feed.post', createdAt: time, langs: ['en'], text, facets: [], reply: { root: { cid: 'b'.repeat(59), uri: 'at://did:plc:' + 'c'.repeat(24) + '/app.bsky.feed.post/3mqaaaaaaaa2k' } } };
  return JSON.stringify({ $type: 'message', payload: { $type: 'network.bsky.jetstream.subscribeEvents#commit', seq: index, did: 'did:plc:' + 'a'.repeat(24), time, rev: '3mqaaaaaabb2k', operation: isDeleted ? 'delete' : 'create', collection: 'app.bsky.feed.post', rkey: '3mq' + index.toString(36).padStart(8, '0') + '2k', ...(isDeleted ? {} : { cid: 'b'.repeat(59), record }) } });
};
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
server.on('connection', async (socket) => {
  for (let at = 0; at < workerData.frames; at++) {
    const time = new Date(start + at / workerData.frames * 86_400_000).toISOString().replace('Z', '000Z');
    socket.send(frame(at, time));
    if (at % 500 === 0) while (socket.bufferedAmount > 4_000_000) await new Promise((done) => setTimeout(done, 1));
  }
  socket.send(frame(1, new Date(workerData.until + 1000).toISOString()));
});
server.on('listening', () => parentPort.postMessage(server.address().port));
`;

/** A made-up day of Jetstream, sent over loopback by a thread of its own and filtered. */
export async function stream(): Promise<Result[]> {
  const until = Date.parse('2026-11-25T00:00:00Z');
  const worker = new Worker(SERVER, { eval: true, workerData: { until, frames: FRAMES } });
  try {
    const [port] = await once(worker, 'message');
    const environment: Environment = {
      fetch,
      connect: () => new WebSocket(`ws://127.0.0.1:${port}`),
      now: () => until,
      sleep: async () => undefined,
      say: () => undefined,
      streamLimits: { silence: 60_000, total: 3_600_000, watch: 5_000 },
      login: null,
    };
    let posts = 0;
    let peak = 0;
    const before = process.memoryUsage().rss;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss - before);
    }, 200);
    const started = performance.now();
    const processor = process.cpuUsage();
    await readStream(
      environment,
      (until - 86_400_000) * 1000,
      ({ papers }) => {
        if (papers.length > 0) posts += 1;
      },
      () => undefined,
    );
    clearInterval(watch);
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(processor);
    if (posts < FRAMES / 1200) throw new Error(`only ${posts} posts were found`);
    const line = (name: string, unit: string, value: number, budget: number): Result => ({
      name,
      unit,
      samples: [value],
      budget,
      better: 'less',
    });
    return [
      line('a day of Jetstream, 4,000,000 posts, filtered', 's', seconds, 600),
      line(
        '… time of the processor, with the making of the posts',
        's',
        (user + system) / 1e6,
        600,
      ),
      line('… memory above idle, with the making of the posts', 'MB', peak / 1e6, 300),
    ];
  } finally {
    await worker.terminate();
  }
}
