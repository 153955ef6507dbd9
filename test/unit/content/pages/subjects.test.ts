// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { subjectsOf } from '../../../../src/content/pages/subjects.ts';
import { GROUPS } from '../../../../src/core/taxonomy.ts';
import { FIXTURES } from '../../../fixtures/pages/index.ts';
import { madeUpPapers } from '../../../fixtures/pages/made-up.ts';

const CATEGORIES = GROUPS.flatMap(({ archives }) => archives).flatMap(
  ({ categories }) => categories,
);

function documentAt(path: string): Document {
  const html = FIXTURES[path]?.() ?? '';
  return new DOMParser().parseFromString(html.replaceAll('<link ', '<br '), 'text/html');
}

const subjectsAt = (path: string, selector: string) =>
  [...documentAt(path).querySelectorAll(selector)].map((part) => subjectsOf(part)?.join(' '));

test('the name of no category has anything in it that reads as another', () => {
  for (const { id, name } of CATEGORIES) {
    const row = document.createElement('li');
    row.innerHTML = '<p class="list-subjects"></p>';
    row.firstElementChild?.append(`Subjects: ${name} (${id}); General Mathematics (math.GM)`);
    expect(subjectsOf(row)).toEqual([id, 'math.GM']);
  }
  expect(CATEGORIES.length).toBeGreaterThan(170);
});

test.each([
  ['/list/cs.CV/new', 'dt', 'cs.CV cs.LG'],
  ['/list/cs.CV/new', 'dt a[title="Abstract"]', 'cs.CV cs.LG'],
  ['/list/hep-th/1999-01', 'dt', 'hep-th'],
  ['/a/example_a_1', 'dt', 'math.AG'],
  ['/search/', 'li.arxiv-result', 'cs.CV cs.LG'],
  ['/search/', 'li.arxiv-result .tags', 'cs.CV cs.LG'],
  ['/abs/2102.06171', '#abs h1.title', 'cs.CV cs.LG stat.ML'],
  ['/abs/2102.06171', '#abs .dateline', 'cs.CV cs.LG stat.ML'],
])('%s, %s: one of them is in %s', (path, selector, expected) => {
  expect(subjectsAt(path, selector)).toContain(expected);
});

test('every row of a listing has its own', () => {
  const wanted = new Map(madeUpPapers(40).map(({ id, subjects }) => [id, subjects.join(' ')]));
  const rows = [...documentAt('/list/cs.CV/new').querySelectorAll('dt')];
  const made = rows.flatMap((row) => {
    const id = row.querySelector('a[title="Abstract"]')?.getAttribute('href')?.slice(5) ?? '';
    return wanted.has(id) ? [[subjectsOf(row)?.join(' '), wanted.get(id)]] : [];
  });
  expect(made.length).toBeGreaterThan(20);
  for (const [read, expected] of made) expect(read).toBe(expected);
});

test('a row whose description has not come yet, or names none, has none', () => {
  const list = document.createElement('dl');
  list.innerHTML = '<dt>1</dt><dt>2</dt><dd>Title</dd>';
  expect([...list.querySelectorAll('dt')].map((row) => subjectsOf(row) ?? null)).toEqual([
    null,
    null,
  ]);
});
