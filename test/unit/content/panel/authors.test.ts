// @vitest-environment happy-dom
import '../fake-extension.ts';
import { describe, expect, test } from 'vitest';
import * as dom from '../../../../src/content/listing/dom.ts';
import type { LiveApi, PanelTools } from '../../../../src/content/live-api.ts';
import { authorsOf } from '../../../../src/content/panel/authors.ts';
import { contextOf } from '../../../../src/content/panel/context.ts';
import { makeAuthorButtons } from '../../../../src/content/panel/follow-author.ts';
import { translatorOf } from '../../../../src/content/texts.ts';

function lineIn(locale: string, authors: readonly string[]): string {
  const texts = { uiAuthorsMoreOther: '$1 more' };
  const live = { translate: translatorOf(texts), locale, following: null } as LiveApi;
  const context = contextOf(live, { dom } as PanelTools);
  const buttons = makeAuthorButtons(context, live, () => {});
  return authorsOf(context, authors, buttons).textContent ?? '';
}

describe('the authors of a paper', () => {
  // Lists of units are for measures: Chinese joins those with nothing, Japanese with spaces.
  test.each([
    ['en', 'Ana Ito, Bo Li, Cy Wu'],
    ['de', 'Ana Ito, Bo Li und Cy Wu'],
    ['ja', 'Ana Ito、Bo Li、Cy Wu'],
    ['zh-CN', 'Ana Ito、Bo Li、Cy Wu'],
  ])('are told apart in %s', (locale, line) => {
    expect(lineIn(locale, ['Ana Ito', 'Bo Li', 'Cy Wu'])).toBe(line);
  });

  test('are named up to six, and else five with the number of the others', () => {
    const authors = (number: number) => Array.from({ length: number }, (_, index) => `A${index}`);
    expect(lineIn('en', authors(6))).toBe('A0, A1, A2, A3, A4, A5');
    expect(lineIn('en', authors(200))).toBe('A0, A1, A2, A3, A4, 195 more');
  });

  test('may be unknown', () => expect(lineIn('en', [])).toBe(''));
});
