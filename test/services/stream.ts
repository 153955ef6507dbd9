import { addDays, utcDay } from '../../src/core/days.ts';
import { dice, type MadeUpPost, postsOfDay } from './world.ts';

/** Nothing older is kept: a cursor before it begins there. */
const LOOK_BACK = 36 * 3_600_000;

/** What Jetstream sends from a time to now, oldest first, and one frame of what comes then. */
export function frames(cursor: number, now: number, isFirst: boolean): string[] {
  const from = Math.max(cursor, now - LOOK_BACK);
  const print = isFirst ? firstVersion : secondVersion;
  const days: string[] = [];
  for (let day = addDays(utcDay(from), -1); day <= utcDay(now); day = addDays(day, 1))
    days.push(day);
  const events = days
    .flatMap(postsOfDay)
    .flatMap((post) => [
      { time: post.time, post, record: post.record },
      ...(post.deletedAt === null ? [] : [{ time: post.deletedAt, post, record: null }]),
    ]);
  const noise = days.flatMap((day) =>
    Array.from({ length: 20 }, (_, index) => noiseOf(day, index)),
  );
  const sent = [...events, ...noise].filter(({ time }) => time >= from && time <= now);
  sent.sort((a, b) => a.time - b.time);
  const [next] = noise;
  const tail = next === undefined ? [] : [{ ...next, time: now + 1 }];
  return [...sent, ...tail].map(({ time, post, record }) =>
    JSON.stringify(print(post, time, record)),
  );
}

function noiseOf(day: string, index: number) {
  const [like] = postsOfDay(day);
  if (like === undefined) throw new Error('a day without posts');
  const time = Date.parse(`${day}T00:00:00Z`) + dice(86_400_000, 'noise', day, index);
  const post = { ...like, uri: `at://did:plc:${'z'.repeat(24)}/app.bsky.feed.post/3n${index}` };
  return { time, post, record: { text: 'Good morning', createdAt: new Date(time).toISOString() } };
}

function secondVersion({ uri, did }: MadeUpPost, time: number, record: unknown): unknown {
  const change = {
    time: `${new Date(time).toISOString().slice(0, -1)}000Z`,
    rev: '3mqaaaaaabb2k',
    operation: record === null ? 'delete' : 'create',
    collection: 'app.bsky.feed.post',
    rkey: uri.slice(uri.lastIndexOf('/') + 1),
    ...(record === null ? {} : { cid: 'bafyreia', record }),
  };
  const $type = 'network.bsky.jetstream.subscribeEvents#commit';
  return { $type: 'message', payload: { $type, seq: Math.floor(time / 1000), did, ...change } };
}

function firstVersion({ uri, did }: MadeUpPost, time: number, record: unknown): unknown {
  const commit = {
    rev: '3mqaaaaaabb2k',
    operation: record === null ? 'delete' : 'create',
    collection: 'app.bsky.feed.post',
    rkey: uri.slice(uri.lastIndexOf('/') + 1),
    ...(record === null ? {} : { record, cid: 'bafyreia' }),
  };
  return { did, time_us: time * 1000, kind: 'commit', commit };
}
