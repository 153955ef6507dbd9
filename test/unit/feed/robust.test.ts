import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Environment } from '../../../src/feed/environment.ts';
import { FeedError } from '../../../src/feed/feed-error.ts';
import { readOptions } from '../../../src/feed/options.ts';
import { run } from '../../../src/feed/run.ts';
import { environmentOf } from './environment.ts';
import { filesBelow, useFolder } from './feed-folder.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const folder = useFolder();

const environment = (
  upvotes: number,
  meanwhile: () => Promise<unknown> = async () => undefined,
): Environment =>
  environmentOf(async (input) => {
    await meanwhile();
    const day = new URL(String(input)).searchParams.get('date') ?? '';
    const paper = { id: `2611.000${day.slice(8)}`, title: 'Words', upvotes, authors: [] };
    return Response.json([{ paper: { ...paper, submittedOnDailyAt: `${day}T04:00:00.000Z` } }]);
  }, NOW);

const options = (out = folder.path) =>
  readOptions(['--out', out, '--sources', 'hugging-face', '--days', '3']);

/** What the run said when it ended with a sentence. */
async function refused(running: Promise<unknown>): Promise<string> {
  const error = await running.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FeedError)) throw error ?? new Error('it was not refused');
  return error.message;
}

describe('a place where nothing can be written', () => {
  // Node makes no end of `recursive` in /proc.
  test.each([
    ['/proc/feed', 'No folder can be made here'],
    ['/proc/feed/deep/down', 'No folder can be made here'],
    ['/sys/feed', 'This may not be written'],
    ['/dev/null/feed', 'A part of this path is a file'],
  ])('%s ends the run with a sentence', async (out, words) => {
    expect(await refused(run(options(out), environment(1)))).toContain(`${out}: ${words}`);
  });

  test('a file in the place of the folder', async () => {
    const out = join(folder.path, 'file');
    await writeFile(out, '');
    expect(await refused(run(options(out), environment(1)))).toContain(
      'A part of this path is a file',
    );
  });

  test('an archive with a folder in the place of a digest', async () => {
    const archive = join(folder.path, 'archive');
    await mkdir(join(archive, '2021-03-04.md'), { recursive: true });
    const wanted = { ...options(join(folder.path, 'out')), archive };
    expect(await refused(run(wanted, environment(1)))).toContain(
      '2021-03-04.md: A folder is in the way',
    );
  });

  test('a folder in the place of a file', async () => {
    await mkdir(join(folder.path, 'index.json'), { recursive: true });
    const words = await refused(run(options(), environment(1)));
    expect(words).toContain('A folder is in the way');
  });
});

test('a full disk ends the run with a sentence, and leaves what was published before whole', async () => {
  await run(options(), environment(1));
  const before = await filesBelow(folder.path);
  // Every write to this device says that no space is left.
  const fill = () =>
    symlink('/dev/full', join(folder.path, 'days/2026-11-24.md.unfinished')).catch(() => undefined);
  const words = await refused(run(options(), environment(50, fill)));
  expect(words).toContain('The disk is full. Free some space and start again.');
  const after = await filesBelow(folder.path);
  for (const [name, text] of Object.entries(after)) {
    if (name.endsWith('.json')) expect(() => JSON.parse(text)).not.toThrow();
    expect(name).not.toContain('unfinished');
  }
  expect(after['days/2026-11-24.json']).toBe(before['days/2026-11-24.json']);
  expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(before)));
  await run(options(), environment(50));
  const { 'days/2026-11-24.json': repaired = '' } = await filesBelow(folder.path);
  expect(JSON.parse(repaired).papers[0].counts['hugging-face'].upvotes).toBe(50);
});

describe('two runs at once', () => {
  const lock = () => join(folder.path, '.state/lock');

  test('the second one ends with a sentence', async () => {
    let second = '';
    await run(
      options(),
      environment(1, async () => {
        second ||= await refused(run(options(), environment(2)));
      }),
    );
    expect(second).toContain('Another run is writing this feed.');
    expect(await readdir(join(folder.path, '.state'))).not.toContain('lock');
  });

  test('the lock of a process that is there is kept', async () => {
    const child = fork('--eval', ['setInterval(() => undefined, 1000)'], { execArgv: [] });
    try {
      await mkdir(join(folder.path, '.state'));
      await writeFile(lock(), `${child.pid} 0\n`);
      expect(await refused(run(options(), environment(1)))).toContain('Another run');
      expect(await readFile(lock(), 'utf8')).toBe(`${child.pid} 0\n`);
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await run(options(), environment(1));
  });

  test('the lock of an earlier process with our number is taken over', async () => {
    await mkdir(join(folder.path, '.state'));
    await writeFile(lock(), `${process.pid} 1000\n`);
    await run(options(), environment(1));
    expect(await readdir(join(folder.path, '.state'))).not.toContain('lock');
  });

  test('a lock is given back where a run fails', async () => {
    await mkdir(join(folder.path, 'index.json'), { recursive: true });
    await refused(run(options(), environment(1)));
    await rm(join(folder.path, 'index.json'), { recursive: true });
    await run(options(), environment(1));
  });
});

describe('a wrong option ends the run with a sentence', () => {
  test.each([
    [[], 'Name the folder to write to.'],
    [['--out', ''], 'Name the folder to write to.'],
    [['--out', 'x', '--days', '0'], '--days is a whole number from 1 to 30, not “0”.'],
    [['--out', 'x', '--days', '31'], '--days is a whole number'],
    [['--out', 'x', '--days', '1.5'], '--days is a whole number'],
    [['--out', 'x', '--sources', 'reddit'], 'There is no source “reddit”.'],
    [
      ['--out', 'x', '--categories', 'cs.cl'],
      'arXiv has no category “cs.cl”. Capitals count: cs.CL.',
    ],
    [
      ['--out', 'x', '--home', 'http://feed.example.org'],
      '--home is the https address of the feed',
    ],
    [['--out', 'x', '--day', '7'], "Unknown option '--day'"],
  ])('%j', (args, words) => {
    expect(() => readOptions(args)).toThrow(FeedError);
    expect(() => readOptions(args)).toThrow(words);
  });

  test('a list that is not there', async () => {
    const accounts = join(folder.path, 'accounts.txt');
    const wanted = { ...options(), accounts };
    expect(await refused(run(wanted, environment(1)))).toBe(`${accounts}: There is no such file.`);
  });
});
