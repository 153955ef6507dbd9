import { describe, expect, test } from 'vitest';
import { countIncomplete, listAs, titleAndLink } from '../../../src/shared/share-texts.ts';
import { row } from '../popup/rows.ts';

const ONE = { ...row('2103.00001'), title: 'Fields [of] light', authors: ['Ada', 'Grace'] };
const TWO = { ...row('2103.00002'), title: 'On $x_1 * y_2$ and more_things', authors: [] };
const STORY = { ...row('2103.00003'), title: 'Show HN: my paper (2021)', hearsay: true };

const by = (authors: string[]) => authors.join(', ');

describe('a list', () => {
  test('is copied as Markdown whose links are whole', () => {
    expect(listAs('markdown', [ONE, TWO], 'Friday', by)).toBe(`# Friday

1. [Fields \\[of\\] light](https://arxiv.org/abs/2103.00001)
   Ada, Grace
2. [On $x_1 * y_2$ and more_things](https://arxiv.org/abs/2103.00002)
`);
  });

  test('is copied as text, indented by the width of its numbers', () => {
    expect(listAs('text', [ONE], 'Friday', by)).toBe(`Friday

1. Fields [of] light
   https://arxiv.org/abs/2103.00001
   Ada, Grace
`);
  });

  test('escapes what Markdown would read, and names a paper without a title by its ID', () => {
    const odd = { ...ONE, title: 'On <b> and my_own *words* or `code`', authors: [] };
    const untitled = { ...ONE, title: '', authors: [] };
    const [, , first, second] = listAs('markdown', [odd, untitled], 'Friday', by).split('\n');
    expect(first).toBe(
      '1. [On \\<b> and my\\_own \\*words\\* or \\`code\\`](https://arxiv.org/abs/2103.00001)',
    );
    expect(second).toBe('2. [arXiv:2103.00001](https://arxiv.org/abs/2103.00001)');
  });

  test('is indented by the width of its own number', () => {
    const tenth = listAs('text', Array(10).fill(TWO), 'Friday', by).split('\n').slice(-3);
    expect(tenth).toEqual([`10. ${TWO.title}`, '    https://arxiv.org/abs/2103.00002', '']);
  });

  test('is copied as links alone', () => {
    expect(listAs('links', [ONE, TWO], '', by)).toBe(
      'https://arxiv.org/abs/2103.00001\nhttps://arxiv.org/abs/2103.00002\n',
    );
  });

  test('is cited with the tags of the reading list', () => {
    const tagged = { ...ONE, reading: { read: false, tags: ['light'] } };
    expect(listAs('bibtex', [tagged], '', by)).toContain('keywords={light}');
    expect(listAs('bibtex', [ONE], '', by)).not.toContain('keywords');
  });

  test("cites no story's title", () => {
    const text = listAs('bibtex', [STORY, ONE], '', by);
    expect(text).not.toContain('Show HN');
    expect(text).toMatch(/^% missing: title, author/);
    expect(countIncomplete([STORY, ONE, ONE])).toBe(1);
  });
});

test('a paper is copied as its title and its address', () => {
  expect(titleAndLink(ONE)).toBe('Fields [of] light\nhttps://arxiv.org/abs/2103.00001');
  expect(titleAndLink({ ...ONE, title: '' })).toBe('https://arxiv.org/abs/2103.00001');
});
