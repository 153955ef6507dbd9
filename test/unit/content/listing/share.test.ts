// @vitest-environment happy-dom
import '../fake-extension.ts';
import { expect, test } from 'vitest';
import type { Row } from '../../../../src/content/listing/rows.ts';
import { textOf } from '../../../../src/content/listing/share.ts';
import type { LiveApi } from '../../../../src/content/live-api.ts';
import { translatorOf } from '../../../../src/content/texts.ts';

/** The row of a list with two authors. */
function rowOf(number: number, out = false): Row {
  const holder = document.createElement('dt');
  const dd = document.createElement('dd');
  const title = document.createElement('div');
  title.className = 'list-title';
  title.append(`Paper [${number}]`);
  const authors = document.createElement('div');
  authors.className = 'list-authors';
  for (const name of ['Ada Ito', 'Bo Li']) {
    const link = document.createElement('a');
    link.href = 'https://arxiv.org/search/cs?searchtype=author&query=x';
    link.append(name);
    authors.append(link);
  }
  dd.append(title, authors);
  document.body.append(holder, dd);
  return { id: `2101.0000${number}`, holder, dd, out } as Row;
}

const live = { translate: translatorOf({}), locale: 'en' } as LiveApi;

test('what is copied is what is shown, in its order', () => {
  document.documentElement.lang = 'en';
  document.title = 'Computer Vision';
  const rows = [rowOf(2), rowOf(1, true), rowOf(3)];
  expect(textOf(live, rows, 'links')).toBe(
    'https://arxiv.org/abs/2101.00002\nhttps://arxiv.org/abs/2101.00003\n',
  );
  expect(textOf(live, rows, 'markdown')).toBe(
    '# Computer Vision\n\n' +
      '1. [Paper \\[2\\]](https://arxiv.org/abs/2101.00002)\n   Ada Ito and Bo Li\n' +
      '2. [Paper \\[3\\]](https://arxiv.org/abs/2101.00003)\n   Ada Ito and Bo Li\n',
  );
  expect(textOf(live, rows, 'text')).toContain(
    '1. Paper [2]\n   https://arxiv.org/abs/2101.00002\n',
  );
});
