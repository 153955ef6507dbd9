import { expect, test } from 'vitest';
import { wordsOf } from '../../../../src/content/live/badge-texts.ts';
import { translator } from '../../../../src/shared/texts.ts';
import { factsOf } from '../badge-facts.ts';

const TEXTS: Record<string, string> = {
  uiRetweetsOther: '$1 次转发',
  uiFavoritesOther: '$1 次喜欢',
  badgeName: '$1',
};

test('counts are told apart in Chinese, where units are joined with nothing', () => {
  const words = wordsOf({ translate: translator((name) => TEXTS[name] ?? ''), locale: 'zh-CN' });
  expect(words.name(factsOf())).toMatch(/次转发、\d+ 次喜欢/);
});
