// @vitest-environment happy-dom
import '../fake-extension.ts';
import { afterEach, expect, test, vi } from 'vitest';
import * as dom from '../../../../src/content/listing/dom.ts';
import type { LiveApi, PanelTools } from '../../../../src/content/live-api.ts';
import { contextOf } from '../../../../src/content/panel/context.ts';
import { translatorOf } from '../../../../src/content/texts.ts';
import type { PaperDetails } from '../../../../src/shared/messages.ts';
import { extension } from '../fake-extension.ts';

afterEach(() => {
  extension.isPrivate = false;
  vi.resetModules();
});

async function linksToDigests(isPrivate: boolean): Promise<number> {
  extension.isPrivate = isPrivate;
  vi.resetModules();
  const { digests } = await import('../../../../src/content/panel/lists.ts');
  const live = { translate: translatorOf({}), locale: 'en-GB' } as LiveApi;
  const paper = {
    digests: [{ source: 'hot-papers', list: '', day: '2021-03-04', rank: 1, of: 9 }],
  } as unknown as PaperDetails;
  const part = digests(contextOf(live, { dom } as PanelTools), paper);
  expect(part?.textContent).toContain('4 Mar 2021');
  return part instanceof Element ? part.querySelectorAll('button, a').length : -1;
}

test('daily lists are links where the page is in a normal window', async () => {
  expect(await linksToDigests(false)).toBe(1);
});

test('in a private window they are words: their page would open in a normal one, and stay in its history', async () => {
  expect(await linksToDigests(true)).toBe(0);
});
