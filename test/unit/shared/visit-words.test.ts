import { expect, test } from 'vitest';
import { pluralizer } from '../../../src/shared/plurals.ts';
import { sinceWords } from '../../../src/shared/since.ts';
import { translator } from '../../../src/shared/texts.ts';
import { visitWords } from '../../../src/shared/visit-words.ts';

const TEXTS: Record<string, string> = {
  uiVisitBothOther: '$1 new, $2 rising since $3',
  uiVisitNewOther: '$1 new since $2',
  uiVisitRisenOther: '$1 rising since $2',
  uiVisitNothing: 'nothing since $1',
};
const translate = translator((name) => TEXTS[name] ?? '', String);
const language = {
  translate,
  counted: pluralizer(translate, 'en'),
  since: { ...sinceWords(translate, 'en'), moment: (when: string) => when },
};

const BEFORE = { at: 'then', levels: { known: 2, same: 3, colder: 4 } };
const SAME = { id: 'same', level: 3 };
const NEW = { id: 'a', level: 1 };
const RISEN = { id: 'known', level: 3 };

test.each([
  [[SAME, NEW, { ...NEW, id: 'b' }, RISEN, { ...RISEN, id: 'same', level: 5 }], '2 new, 2 rising'],
  [[SAME, NEW, { ...NEW, id: 'b' }], '2 new'],
  [[RISEN, { id: 'same', level: 4 }], '2 rising'],
  [[SAME, { id: 'colder', level: 3 }], 'nothing'],
  [[], 'nothing'],
])('of %j a visit says what is new and what has risen', (papers, words) => {
  expect(visitWords(language, BEFORE, papers, 0)).toBe(`${words} since then`);
});
