import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FailureError } from '../../../../src/core/failure.ts';
import { writeBackup } from '../../../../src/options/data/backup-file.ts';
import { piecesOf } from '../../../../src/options/data/pieces.ts';
import { restore } from '../../../../src/options/data/restore.ts';
import type { ExportCursor, Request } from '../../../../src/shared/messages.ts';

const TEXT = 'A “short” line 😀\n'.repeat(200_000);
const RESTORED = {
  digests: 2,
  papers: 3,
  saved: 1,
  seen: 5,
  tagged: 1,
  read: 1,
  followed: 2,
  options: 4,
  kept: 0,
  off: [],
};
const silent = () => new FailureError('backgroundSilent');

async function joined(file: File, size: number): Promise<string> {
  const texts: string[] = [];
  for await (const { text } of piecesOf(file, size)) texts.push(text);
  return texts.join('');
}

/** A background that fails as `faults` say, in the order of the parts that it is asked for. */
function background(faults: (FailureError | null)[]) {
  const asked: Request<'restorePart'>[] = [];
  let ended = 0;
  return {
    asked,
    ended: () => ended,
    async send(request: Request<'restorePart'>) {
      asked.push(request);
      const fault = faults.shift() ?? null;
      if (fault !== null) throw fault;
      return RESTORED;
    },
    async jobEnded() {
      ended++;
    },
  };
}

describe('the text of a file', () => {
  test('is the same compressed or not, and no letter is cut', async () => {
    for (const size of [1_000, 16_385, 99_999_999]) {
      expect(await joined(new File([TEXT], 'a.json'), size)).toBe(TEXT);
      expect(await joined(new File([gzipSync(TEXT)], 'a.json.gz'), size)).toBe(TEXT);
    }
    for await (const { text } of piecesOf(new File(['a😀'.repeat(99)], 'a'), 2)) {
      expect(text).not.toMatch(/[\ud800-\udbff]$/);
    }
  });

  test('that cannot be decompressed is refused with words', async () => {
    const packed = gzipSync(TEXT);
    const cut = new File([packed.subarray(0, packed.length / 2)], 'a.json.gz');
    await expect(joined(cut, 1000)).rejects.toMatchObject({ key: 'backupPacked' });
  });
});

describe('a restore', () => {
  const file = new File([TEXT], 'a.json');

  test('hands over every piece, and waits for the job before and after', async () => {
    const one = background([]);
    const shares: number[] = [];
    expect(await restore(file, one, (share) => shares.push(share))).toEqual(RESTORED);
    expect(one.asked.map(({ text }) => text).join('')).toBe(TEXT);
    expect(one.asked.map(({ part }) => part)).toEqual(one.asked.map((_, index) => index));
    expect(one.asked.map(({ last }) => last).indexOf(true)).toBe(one.asked.length - 1);
    expect(shares.at(-1)).toBe(1);
    expect(one.ended()).toBe(2);
  });

  test('asks again for a piece whose answer a stopped background kept', async () => {
    const one = background([null, silent(), silent()]);
    expect(await restore(file, one, () => undefined)).toEqual(RESTORED);
    expect(one.asked.slice(0, 4).map(({ part }) => part)).toEqual([0, 1, 1, 1]);
    expect(new Set(one.asked.map(({ session }) => session)).size).toBe(1);
  });

  test('is begun once more where it was interrupted, and once only', async () => {
    const interrupted = () => new FailureError('backupInterrupted');
    const one = background([null, interrupted()]);
    expect(await restore(file, one, () => undefined)).toEqual(RESTORED);
    expect(new Set(one.asked.map(({ session }) => session)).size).toBe(2);
    // Before, in between and after: the merge of a backup whose last answer was lost may still go on.
    expect(one.ended()).toBe(3);
    const other = background([interrupted(), interrupted()]);
    await expect(restore(file, other, () => undefined)).rejects.toMatchObject({
      key: 'backupInterrupted',
    });
  });
});

test('a backup file is written piece by piece, also where the background was stopped', async () => {
  const cursors: (string | null)[] = [];
  let isFirst = true;
  const blob = await writeBackup(
    async ({ from }) => {
      cursors.push(from?.key ?? null);
      if (cursors.length === 2 && isFirst) {
        isFirst = false;
        throw silent();
      }
      const part = from?.part ?? 0;
      const next = part === 2 ? null : ({ part: part + 1, key: `k${part}` } as ExportCursor);
      return { text: `part ${part};`, next, done: part + 1, of: 3 };
    },
    () => undefined,
  );
  const plain = blob.stream().pipeThrough(new DecompressionStream('gzip'));
  expect(await new Response(plain).text()).toBe('part 0;part 1;part 2;');
  expect(cursors).toEqual([null, 'k0', 'k0', 'k1']);
});
