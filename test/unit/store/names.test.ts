import { afterEach, expect, test, vi } from 'vitest';
import { isAbandoned } from '../../../src/store/backup/restore.ts';
import { findNames, listDatabases } from '../../../src/store/database/names.ts';
import 'fake-indexeddb/auto';

afterEach(() => vi.restoreAllMocks());

test('databases that the browser cannot list, after a crash left one unfinished, stop nothing', async () => {
  const refused = new DOMException('The operation failed', 'UnknownError');
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(refused);
  const listed = await listDatabases();
  expect(listed).toBeNull();
  expect(findNames(listed ?? [])).toEqual({ active: 'hot-papers', kept: null, merging: null });
  expect(await isAbandoned(Date.now())).toBe(true);
});
