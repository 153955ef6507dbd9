import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT, read } from './files.ts';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
}
interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const FILES = readdirSync(join(ROOT, FOLDER));
const workflow = (name: string): Workflow => parse(read(`${FOLDER}/${name}`));
const ACTION = '.github/actions/browsers/action.yml';
const steps = (name: string): Step[] =>
  Object.values(workflow(name).jobs).flatMap((job) => job.steps);

/** Which jobs may do more than read. */
const MORE: Record<string, [job: string, permissions: Record<string, string>][]> = {
  'feed.yml': [
    ['write', { contents: 'write' }],
    ['serve', { pages: 'write', 'id-token': 'write' }],
  ],
  'release.yml': [['release', { contents: 'write' }]],
};

test('there is one for what lands, one for releases and one for the feed', () => {
  expect(FILES.sort()).toEqual(['ci.yml', 'feed.yml', 'release.yml']);
  expect(Object.keys(workflow('ci.yml').on).sort()).toEqual(['pull_request', 'push']);
  expect(workflow('release.yml').on).toEqual({ push: { tags: ['v*'] } });
});

describe.each(FILES)('%s', (name) => {
  test('may read, and few jobs may do more', () => {
    const { permissions, jobs } = workflow(name);
    expect(permissions).toEqual({ contents: 'read' });
    const more = Object.entries(jobs).filter(([, job]) => job.permissions !== undefined);
    expect(more.map(([job, { permissions: own }]) => [job, own])).toEqual(MORE[name] ?? []);
  });

  test('every job ends by itself', () => {
    const minutes = Object.values(workflow(name).jobs).map((job) => job['timeout-minutes'] ?? 0);
    expect(minutes.every((time) => time > 0 && time <= 90)).toBe(true);
  });

  test('every action is pinned to a major version or a commit, or is our own', () => {
    const { runs } = parse(read(ACTION)) as { runs: { steps: Step[] } };
    const used = [...steps(name), ...runs.steps].flatMap(({ uses }) => uses ?? []);
    const isOwn = (action: string) =>
      action.startsWith('./') && existsSync(join(ROOT, action, 'action.yml'));
    expect(used.length).toBeGreaterThan(2);
    expect(
      used.filter((action) => !/@(?:v\d+|[0-9a-f]{40})$/.test(action) && !isOwn(action)),
    ).toEqual([]);
  });

  test('every command is there', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const commands = steps(name).flatMap(({ run = '' }) => [
      ...[...run.matchAll(/npm (?:run )?(\w+)/g)].map(([, command = '']) => command),
    ]);
    const expected = name === 'feed.yml' ? ['feed'] : ['test', 'package'];
    expect(commands).toEqual(expect.arrayContaining(expected));
    const ofNpm = ['audit'];
    const unknown = commands.filter((one) => !(one in scripts) && !ofNpm.includes(one));
    expect(unknown).toEqual([]);
  });
});

test('the feed is written by one run at a time, off the full hour, where somebody wants it', () => {
  const { on, jobs } = workflow('feed.yml');
  const [{ cron }] = on.schedule as [{ cron: string }];
  expect(Number(cron.split(' ')[0])).toBeGreaterThan(5);
  expect(cron.split(' ')[1]?.split(',').length).toBeGreaterThan(3);
  expect(jobs.write).toMatchObject({ if: "vars.FEED == '1'" });
  expect(parse(read(`${FOLDER}/feed.yml`)).concurrency).toEqual({
    group: 'feed',
    'cancel-in-progress': false,
  });
});

test.each([
  ['the version of package.json', '', 0],
  ['another version', '.1', 1],
])('a tag of %s ends with status of its own', (_, more, status) => {
  const script = steps('release.yml').find(({ name }) => name?.startsWith('The tag is'))?.run ?? '';
  const { version } = JSON.parse(read('package.json'));
  const env = { ...process.env, TAG: `v${version}${more}` };
  expect(spawnSync('bash', ['-e', '-c', script], { cwd: ROOT, env }).status).toBe(status);
});
