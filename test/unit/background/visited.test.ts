import { expect, test, vi } from 'vitest';
import { listingOf } from '../../../src/background/visited.ts';

vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));

test.each([
  ['https://arxiv.org/list/cs.CV/new', 'cs.CV'],
  ['https://arxiv.org/list/hep-th/1999-01?skip=0&show=50', 'hep-th'],
  ['https://export.arxiv.org/catchup/grp_physics/2021-04-02?abs=True', 'grp_physics'],
  ['https://arxiv.org/list?archive=astro-ph&year=21&month=02', 'astro-ph'],
  ['https://arxiv.org/list/cond-mat.mes-hall/recent', 'cond-mat.mes-hall'],
  ['https://arxiv.org/abs/2102.06171', null],
  ['https://arxiv.org/search/?query=cats', null],
  ['https://arxiv.org/list/%3Cscript%3E/new', null],
  ['https://arxiv.org/list/', null],
])('%s', (url, listing) => {
  expect(listingOf(new URL(url))).toBe(listing);
});
