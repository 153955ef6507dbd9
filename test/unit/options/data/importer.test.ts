import { describe, expect, test } from 'vitest';
import type { Warning } from '../../../../src/core/digest.ts';
import { Importer, type ImportState } from '../../../../src/options/data/importer.ts';
import type { ImportReport } from '../../../../src/shared/messages.ts';

const report = (file: string, change: Partial<ImportReport> = {}): ImportReport => ({
  file,
  digest: {
    id: 'hot-papers/2020-12-11',
    source: 'hot-papers',
    day: '2020-12-11',
    entries: 3,
    counted: 2,
  },
  unchanged: false,
  warnings: [],
  refusal: null,
  ...change,
});

const RESTORED = {
  digests: 4,
  papers: 9,
  saved: 1,
  seen: 5,
  tagged: 1,
  read: 1,
  followed: 2,
  options: 3,
  kept: 0,
  off: [],
};

function importer(importText = async (file: string, _text: string) => report(file)) {
  const told: ImportState[] = [];
  const importer = new Importer(
    {
      importText,
      restore: async () => RESTORED,
      failureOf: (error) => ({ key: 'backgroundFailed', values: [String(error)] }),
    },
    (state) => told.push(state),
  );
  return { importer, told };
}

describe('an import', () => {
  test('names no file so that its ending looks like another', async () => {
    const { importer: one } = importer();
    await one.add([new File(['x'], 'digest\u202edm.exe')]);
    expect(one.state.results.map(({ file }) => file)).toEqual(['digestdm.exe']);
  });

  const files = (...names: string[]) => names.map((name) => new File(['x'], name));

  test('reads file after file and tells how far it is', async () => {
    const { importer: one, told } = importer();
    await one.add(files('a.md', 'b.md'));
    expect(told.some((state) => state.current === 'b.md' && state.done === 1)).toBe(true);
    expect(one.state).toMatchObject({ total: 2, done: 2, papers: 6, current: null });
  });

  test('sends the next file while one is stored, and none before its turn', async () => {
    const sent: string[] = [];
    const underWay = new Set<string>();
    let most = 0;
    const { importer: one } = importer(async (file) => {
      sent.push(file);
      underWay.add(file);
      most = Math.max(most, underWay.size);
      // The later one is ready first.
      await new Promise((resolve) => setTimeout(resolve, file === 'a.md' ? 9 : 1));
      underWay.delete(file);
      return report(file);
    });
    const large = new File([new Uint8Array(1024 * 1024)], 'a.md');
    await one.add([large, ...files('b.md', 'c.md', 'd.md')]);
    expect(most).toBe(2);
    expect(sent).toEqual(['a.md', 'b.md', 'c.md', 'd.md']);
    expect(one.state.results.map(({ file }) => file)).toEqual(sent);
  });

  test('takes files that come while the last one is stored', async () => {
    let sent = () => {};
    const isSent = new Promise<void>((resolve) => {
      sent = resolve;
    });
    const { importer: one } = importer(async (file) => {
      sent();
      await new Promise((resolve) => setTimeout(resolve, 2));
      return report(file);
    });
    const first = one.add(files('a.md'));
    await isSent;
    void one.add(files('b.md'));
    await first;
    expect(one.state).toMatchObject({ total: 2, done: 2, current: null });
  });

  test('takes more files while it goes on', async () => {
    const { importer: one } = importer();
    const first = one.add([new File(['a'], 'a.md')]);
    void one.add([new File(['b'], 'b.md'), new File(['c'], 'c.md')]);
    expect(one.state.total).toBe(3);
    await first;
    expect(one.state.results.map(({ file }) => file)).toEqual(['a.md', 'b.md', 'c.md']);
  });

  test('begins anew when the last one is over', async () => {
    const { importer: one } = importer();
    await one.add([new File(['a'], 'a.md')]);
    await one.add([new File(['b'], 'b.md')]);
    expect(one.state).toMatchObject({ total: 1, papers: 3 });
  });

  test('goes on after a file that is refused, and after an error', async () => {
    const { importer: one } = importer(async (file) => {
      if (file === 'b.md') throw new Error('gone');
      const refusal: Warning = { line: 7, key: 'readingNoDay', values: ['x'] };
      return file === 'a.md' ? report(file, { digest: null, refusal }) : report(file);
    });
    await one.add(['a.md', 'b.md', 'c.md'].map((name) => new File(['x'], name)));
    expect(one.state.results).toMatchObject([
      { file: 'a.md', kind: 'refused', failure: { key: 'readingNoDay', values: ['x'] }, line: 7 },
      { file: 'b.md', kind: 'refused', failure: { key: 'backgroundFailed' }, line: 0 },
      { file: 'c.md', kind: 'read' },
    ]);
    expect(one.state.papers).toBe(3);
  });

  test('refuses a file that is too large without reading it', async () => {
    const { importer: one } = importer(async () => {
      throw new Error('must not be sent');
    });
    await one.add([new File([new Uint8Array(33 * 1024 * 1024)], 'large.md')]);
    expect(one.state.results).toEqual([
      {
        file: 'large.md',
        kind: 'refused',
        failure: { key: 'optionsFileTooLarge', values: [33, 32] },
        line: 0,
      },
    ]);
  });

  test('hands a backup to where backups are read, however large', async () => {
    const { importer: one } = importer();
    const start = '{"format":"hot-papers-backup","version":1,"rows":[\n';
    await one.add([new File([start, new Uint8Array(33 * 1024 * 1024)], 'backup.json')]);
    expect(one.state.results).toEqual([
      {
        file: 'backup.json',
        kind: 'restored',
        ...RESTORED,
      },
    ]);
  });

  test('says that a file is gone', async () => {
    const { importer: one } = importer();
    const gone = new File(['a'], 'a.md');
    gone.arrayBuffer = () => Promise.reject(new DOMException('no', 'NotFoundError'));
    await one.add([gone]);
    expect(one.state.results).toMatchObject([{ failure: { key: 'optionsFileGone' } }]);
  });
});
