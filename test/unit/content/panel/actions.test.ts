// @vitest-environment happy-dom
import '../fake-extension.ts';
import { expect, test } from 'vitest';
import * as dom from '../../../../src/content/listing/dom.ts';
import type { LiveApi, PanelTools } from '../../../../src/content/live-api.ts';
import { makeActions } from '../../../../src/content/panel/actions.ts';
import { contextOf } from '../../../../src/content/panel/context.ts';
import { translatorOf } from '../../../../src/content/texts.ts';
import type { ListingFacts } from '../../../../src/shared/messages.ts';

test('a button that copies says so: the word Link beside Abstract and PDF looks like a way there', () => {
  const live = { translate: translatorOf({}), locale: 'en-GB', isSaved: () => false };
  const context = contextOf(live as unknown as LiveApi, { dom } as PanelTools);
  const facts: ListingFacts = { id: '2101.00001', title: 'A Paper', authors: [], categories: [] };
  const { buttons } = makeActions(context, live as unknown as LiveApi, facts, () => {});
  const titles = buttons.map(({ title, textContent }) => `${textContent} [${title}]`);
  expect(titles).toEqual([
    'Abstract []',
    'PDF []',
    'Save []',
    'BibTeX [Copy: BibTeX]',
    'Title + link [Copy: Title + link]',
    'Link [Copy: Link]',
  ]);
});
