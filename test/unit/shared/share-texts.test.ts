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

  test('is copied as links alone', () => {
    expect(listAs('links', [ONE, TWO], '', by)).toBe(
      'https://arxiv.org/abs/2103.00001\nhttps://arxiv.org/abs/2103.00002\n',
    );
  });

  test("cites no story's title", () => {
    const text = listAs('bibtex', [STORY, ONE], '', by);
    expect(text).not.toContain('Show HN');
    expect(text).toMatch(/^% missing: title, author/);
    expect(countIncomplete([STORY, ONE])).toBe(1);
  });
});

test('a paper is copied as its title and its address', () => {
  expect(titleAndLink(ONE)).toBe('Fields [of] light\nhttps://arxiv.org/abs/2103.00001');
  expect(titleAndLink({ ...ONE, title: '' })).toBe('https://arxiv.org/abs/2103.00001');
});
