// @vitest-environment happy-dom
import '../fake-extension.ts';
import { expect, test } from 'vitest';
import * as dom from '../../../../src/content/listing/dom.ts';
import { makeActions } from '../../../../src/content/panel/actions.ts';
import { contextOf } from '../../../../src/content/panel/context.ts';
import type { PanelTools, Shared } from '../../../../src/content/shared.ts';
import { translatorOf } from '../../../../src/content/texts.ts';
import type { ListingFacts } from '../../../../src/shared/messages.ts';

test('a button that copies says so: the word Link beside Abstract and PDF looks like a way there', () => {
  const shared = { translate: translatorOf({}), locale: 'en-GB', isSaved: () => false };
  const context = contextOf(shared as unknown as Shared, { dom } as PanelTools);
  const facts: ListingFacts = { id: '2101.00001', title: 'A Paper', authors: [], categories: [] };
  const { buttons } = makeActions(context, shared as unknown as Shared, facts, () => {});
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
