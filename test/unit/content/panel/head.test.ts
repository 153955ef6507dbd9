// @vitest-environment happy-dom
import '../fake-extension.ts';
import { expect, test } from 'vitest';
import * as dom from '../../../../src/content/listing/dom.ts';
import type { BadgeFacts, LiveApi, PanelTools } from '../../../../src/content/live-api.ts';
import { contextOf } from '../../../../src/content/panel/context.ts';
import type { AuthorButtons } from '../../../../src/content/panel/follow-author.ts';
import { headOf } from '../../../../src/content/panel/head.ts';
import { translatorOf } from '../../../../src/content/texts.ts';
import type { ListingFacts } from '../../../../src/shared/messages.ts';

test('the heat in the details names the source that it ranks the paper in', () => {
  const live = { translate: translatorOf({}), locale: 'en-GB' } as LiveApi;
  const facts = { id: '2101.00001', title: 'A Paper', authors: [], categories: [] };
  const badge = { level: 5, heat: 98, standings: [{ source: 'hacker-news', score: 312 }] };
  const parts = headOf(
    contextOf(live, { dom } as PanelTools),
    facts as unknown as ListingFacts,
    badge as unknown as BadgeFacts,
    { of: () => [] } as unknown as AuthorButtons,
  );
  const text = parts.map((part) => part.textContent).join('\n');
  expect(text).toContain('312 Hacker News: hottest, heat 98 of 100');
});
