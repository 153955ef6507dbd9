import { beforeEach, expect, it } from 'vitest';
import { Setting, stateOf } from './setting.ts';

const HOST = 'digests.example.org';
const TEMPLATE = `https://${HOST}/{YYYY}/{MM}/{YYYY}-{MM}-{DD}.md`;

const digestOf = (day: string) => `# ArXiv cs.CV --${new Date(day).toUTCString().slice(0, 16)}

## **1. A Paper**

[arXiv](https://arxiv.org/abs/2611.00001) | [pdf](https://arxiv.org/pdf/2611.00001)
`;

const HOT = (day: string) => `---
title: Hot Papers ${day}
---

# 1. A Paper

Ada Example

- retweets: 3, favorites: 60 (11/03/2026 10:00:00)

- links: [abs](https://arxiv.org/abs/2611.00001) | [pdf](https://arxiv.org/pdf/2611.00001)
`;

let setting: Setting;

beforeEach(() => {
  setting = new Setting(['custom']);
});

it('shows what would be read, and keeps nothing', async () => {
  setting.on(HOST, (url) =>
    url.pathname.includes('2026-11-03')
      ? new Response(HOT('2026-11-03'))
      : new Response('', { status: 404 }),
  );
  expect(await setting.start().tryTemplate(TEMPLATE)).toEqual({
    file: `https://${HOST}/2026/11/2026-11-03.md`,
    digest: {
      id: 'hot-papers/2026-11-03',
      source: 'hot-papers',
      day: '2026-11-03',
      entries: 1,
      counted: 1,
    },
    unchanged: false,
    warnings: [],
    refusal: null,
  });
  expect(setting.digests).toEqual([]);
});

it.each([
  ['nothing there', () => new Response('', { status: 404 }), 'sourcesTemplateNothing'],
  ['a web page', () => new Response('<!DOCTYPE html><html>'), 'readingWebPage'],
  ['another text', () => new Response('# Shopping list'), 'readingUnknown'],
  ['an error', () => new Response('', { status: 500 }), 'sourcesReasonServer'],
])('refuses %s', async (_, answer, key) => {
  setting.on(HOST, answer);
  const report = await setting.start().tryTemplate(TEMPLATE);
  expect(report).toMatchObject({ digest: null, refusal: { key } });
});

it('asks nobody when the template is unsound, or not permitted', async () => {
  const unsound = await setting.start().tryTemplate('https://localhost/{YYYY}{MM}{DD}');
  expect(unsound.refusal?.key).toBe('sourcesTemplatePrivate');
  setting.granted = false;
  const forbidden = await setting.start().tryTemplate(TEMPLATE);
  expect(forbidden.refusal?.key).toBe('sourcesReasonPermission');
  expect(setting.urls).toEqual([]);
});

it('is a source like the others once it is kept', async () => {
  setting.set({ customTemplate: TEMPLATE });
  setting.on(HOST, (url) => new Response(HOT(/(\d{4}-\d\d-\d\d)\.md$/.exec(url.href)?.[1] ?? '')));
  expect(await setting.stateAfterStart('custom')).toMatchObject({
    status: 'ok',
    lastDay: '2026-11-04',
  });
  expect(setting.digests).toHaveLength(7);

  setting.granted = false;
  setting.pass(300);
  expect(await setting.stateAfterStart('custom')).toMatchObject({
    status: 'no-permission',
    lastDay: '2026-11-04',
  });

  setting.granted = true;
  setting.set({ customTemplate: `https://${HOST}/other/{YYYY}-{MM}-{DD}.md` });
  setting.urls.length = 0;
  await setting.stateAfterStart('custom');
  expect(setting.urls[0]).toBe(`https://${HOST}/other/2026-11-04.md`);
});

it('takes lists without counts too', async () => {
  setting.on(HOST, () => new Response(digestOf('2026-11-04')));
  const report = await setting.start().tryTemplate(TEMPLATE);
  expect(report.digest).toMatchObject({ source: 'arxiv', counted: 0 });
});

it('is off without a template', async () => {
  expect(await stateOf(setting.start(), 'custom')).toMatchObject({ status: 'off' });
});
