// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { render as renderTex } from '../../../src/math/render.ts';
import { CASES } from '../core/text/tex/cases.ts';

const TITLE = 'Bundles over $\\frac{\\mathbb{P}^1}{2}$ of $x_1$';

beforeEach(() => {
  vi.resetModules();
  globalThis.hotPapersMath = undefined;
});

const load = async () => ({
  ...(await import('../../../src/ui/title-cache.ts')),
  ...(await import('../../../src/ui/math-text.tsx')),
});

test('a title comes back as it was rendered', async () => {
  const before = (await load()).titleCache;
  globalThis.hotPapersMath = { render: renderTex, plain: (text) => text };
  const titles = CASES.map(({ input }) => input);
  const stored = JSON.stringify(before.export(titles));
  vi.resetModules();
  const after = (await load()).titleCache;
  after.add(JSON.parse(stored));
  for (const title of titles) {
    const [was, is] = [renderTex(title, 'title'), after.render(title)].map((nodes) => {
      const holder = document.createElement('h2');
      holder.append(...nodes);
      return holder;
    });
    expect(is?.isEqualNode(was ?? null), title).toBe(true);
  }
});

test('titles without TeX are not stored, and no list is complete without the renderer', async () => {
  const { titleCache } = await load();
  expect(titleCache.export(['Nothing to compute'])).toEqual({});
  expect(titleCache.export([TITLE])).toBeNull();
});

test('a cached title is drawn at once, and not again when the renderer arrives', async () => {
  const { MathText, titleCache } = await load();
  const title = 'Over $P^1$';
  titleCache.add({ [title]: ['Over ', ['span', { class: 'tex' }, 'P', ['sup', {}, '1']]] });
  render(<MathText text={title} kind="title" />, document.body);
  expect(document.body.textContent).toBe('Over P1');
  const drawn = document.querySelector('.tex');
  await vi.waitFor(() => expect(globalThis.hotPapersMath).toBeDefined(), { timeout: 20_000 });
  render(<MathText text={title} kind="title" />, document.body);
  expect(document.querySelector('.tex')).toBe(drawn);
});
