import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FIXTURES = join(ROOT, 'test/fixtures/digests');
const HOT_PAPERS = join(FIXTURES, '2021-03-04---Hot-Papers.md');

interface Printed {
  file: string;
  error?: string;
  day?: string;
  entries?: { rank: number; posts: unknown[] }[];
  warnings?: { line: number; message: string }[];
}

/** What the command prints, and its exit status. */
async function digest(...paths: string[]): Promise<{ printed: Printed[]; status: number }> {
  const tsx = join(ROOT, 'node_modules/.bin/tsx');
  const options = { cwd: ROOT, maxBuffer: 100_000_000 };
  try {
    const { stdout } = await promisify(execFile)(tsx, ['scripts/digest.ts', ...paths], options);
    return { printed: JSON.parse(stdout), status: 0 };
  } catch (error) {
    const { stdout, code } = error as { stdout: string; code: number };
    return { printed: JSON.parse(stdout), status: code };
  }
}

describe('npm run digest', { timeout: 60_000 }, () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'digests-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('prints one object a file, with the keys that others hold on to', async () => {
    const { printed, status } = await digest(HOT_PAPERS);
    expect(status).toBe(0);
    expect(printed).toEqual([
      expect.objectContaining({
        file: HOT_PAPERS,
        format: 'hot-papers-markdown',
        source: 'hot-papers',
        day: '2021-03-04',
        title: 'Hot Papers 2021-03-04',
        warnings: [],
      }),
    ]);
    expect(Object.keys(printed[0]?.entries?.[0] ?? {}).sort()).toEqual([
      'abstract',
      'arxivId',
      'authors',
      'categories',
      'counts',
      'links',
      'observedAt',
      'posts',
      'rank',
      'title',
    ]);
  });

  it('reads folders within folders, prints what it can and tells what it cannot', async () => {
    await mkdir(join(folder, 'below'));
    await cp(HOT_PAPERS, join(folder, 'below/2021-03-04.md'));
    await symlink(folder, join(folder, 'below/round'));
    await writeFile(join(folder, 'empty.md'), '');
    await writeFile(join(folder, 'odd.md'), '---\ntitle: Hot Papers 2021-13-04\n---\n');
    const { printed, status } = await digest(folder, join(folder, 'nowhere'));
    expect(status).toBe(1);
    expect(printed.map(({ file }) => file)).toEqual(
      ['below/2021-03-04.md', 'empty.md', 'odd.md', 'nowhere'].map((name) => join(folder, name)),
    );
    expect(printed[0]?.entries).toHaveLength(3);
    expect(printed[1]?.error).toMatch(/^This file is empty\. .+/);
    expect(printed[2]?.error).toMatch(/^Line 2: There is no day “2021-13-04” in the calendar\. .+/);
    expect(printed[3]?.error).toMatch(/^There is no such file or folder\. .+/);
  });

  it('takes the day from the name of a file, and says warnings in words', async () => {
    const file = join(folder, '2021-03-04---x.md');
    await writeFile(file, '---\ntitle: Hot Papers 2021-02-31\n---\n');
    const { printed, status } = await digest(file);
    expect(status).toBe(0);
    expect(printed[0]?.day).toBe('2021-03-04');
    expect(printed[0]?.warnings).toEqual([
      { line: 2, message: expect.stringContaining('so 2021-03-04 was used') },
    ]);
  });

  it('prints large answers whole', async () => {
    const entries = Array.from({ length: 3000 }, (_, i) => {
      const id = `2101.${String(i + 1).padStart(5, '0')}`;
      return `# ${i + 1}. ${'Title '.repeat(40)}\n\n- links: [abs](https://arxiv.org/abs/${id})\n\n`;
    });
    const file = join(folder, 'large.md');
    await writeFile(file, `---\ntitle: Hot Papers 2021-02-12\n---\n\n${entries.join('')}`);
    const { printed } = await digest(file, file);
    expect(printed.map((each) => each.entries?.length)).toEqual([3000, 3000]);
  });

  it('says what to do without a path', async () => {
    expect(await digest()).toEqual({ printed: [], status: 2 });
  });
});
