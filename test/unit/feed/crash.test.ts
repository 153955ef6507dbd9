import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestsOf } from '../../../src/core/digest.ts';
import { readDigest } from '../../../src/core/formats/detect.ts';
import { readOptions } from '../../../src/feed/options.ts';
import { run } from '../../../src/feed/run.ts';
import { ROUNDS_TIMEOUT, rounds } from '../../rounds.ts';
import { Services } from '../../services/index.ts';
import { dice } from '../../services/world.ts';
import { filesBelow, useFolder } from './feed-folder.ts';
import type { Order } from './killed-run.ts';

const KILLS = rounds(5, 100);
const HOUR = 3_600_000;
const START = Date.parse('2026-10-06T12:20:00Z');
const folder = useFolder();

/** A process that has loaded the job and waits for its order. */
async function waiting(): Promise<ChildProcess> {
  const path = join(import.meta.dirname, 'killed-run.ts');
  const child = fork(path, { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return child;
}

/** How the run ended: the signal that killed it, or how often it asked something of the disk. */
async function ordered(child: ChildProcess, order: Order): Promise<string | number> {
  const ended = once(child, 'exit');
  const answered = new Promise<number>((resolve) => child.once('message', resolve));
  child.send(order);
  return await Promise.race([answered, ended.then(([, signal]) => String(signal))]).finally(
    () => ended,
  );
}

/** What is published. */
async function published(out: string): Promise<Record<string, string>> {
  const files = Object.entries(await filesBelow(out));
  return Object.fromEntries(
    files.filter(([name]) => !name.startsWith('.state/') && !name.endsWith('.unfinished')),
  );
}

/** No file is half, and what was there before is there. */
function expectWhole(files: Record<string, string>, before: Record<string, string>): void {
  expect(Object.keys(before).filter((name) => !(name in files))).toEqual([]);
  for (const [name, text] of Object.entries(files)) {
    if (name.endsWith('.json')) expect(() => JSON.parse(text), name).not.toThrow();
    if (name.endsWith('.html')) expect([name, text.slice(-8)]).toEqual([name, '</html>\n']);
    if (name.endsWith('.xml')) expect([name, text.slice(-8)]).toEqual([name, '</feed>\n']);
    if (!name.endsWith('.md')) continue;
    const papers = digestsOf(readDigest(text)).flatMap(({ entries }) => entries);
    const known = digestsOf(readDigest(before[name] ?? text)).flatMap(({ entries }) => entries);
    const ids = new Set(papers.map(({ arxivId }) => arxivId));
    expect(known.filter(({ arxivId }) => !ids.has(arxivId))).toEqual([]);
  }
}

test(
  'a run that is killed at any moment leaves whole files, and the next one makes up for it',
  async () => {
    let now = START;
    const services = await Services.start(() => now);
    const base = join(folder.path, 'base');
    const options = (out: string) => readOptions(['--out', out]);
    try {
      await run(options(base), services.environment());
      now += 12 * HOUR;
      await run(options(base), services.environment());
      const before = await published(base);
      now += 12 * HOUR;
      const order = { port: services.port, now, out: '', killAt: 0 };

      const whole = join(folder.path, 'whole');
      await cp(base, whole, { recursive: true });
      const times = Number(await ordered(await waiting(), { ...order, out: whole }));
      expect(times).toBeGreaterThan(100);
      const wanted = await published(whole);

      let next = waiting();
      for (let kill = 0; kill < KILLS; kill++) {
        const killAt = 1 + dice(times, 'kill', kill);
        const out = join(folder.path, 'killed');
        await cp(base, out, { recursive: true });
        const child = await next;
        expect([killAt, await ordered(child, { ...order, out, killAt })]).toEqual([
          killAt,
          'SIGKILL',
        ]);
        next = waiting();
        expectWhole(await published(out), before);
        await run(options(out), services.environment());
        const after = await published(out);
        const different = Object.keys({ ...wanted, ...after }).filter(
          (name) => after[name] !== wanted[name],
        );
        expect([killAt, different]).toEqual([killAt, []]);
        await rm(out, { recursive: true });
      }
      (await next).kill();
    } finally {
      await services.close();
    }
  },
  ROUNDS_TIMEOUT,
);
