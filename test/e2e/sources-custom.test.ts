import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changedBuild } from './changed-build.ts';
import { openWorld, type World } from './harness/index.ts';
import { ask, openSources, refreshSource, utcDay, waitForStatus } from './services.ts';

const TEMPLATE = 'https://example.org/digests/{YYYY}-{MM}-{DD}.md';
const PAPER = '2101.99991';

let world: World;
let options: Page;
let out: string;

beforeAll(async () => {
  out = await grantedBuild();
  world = await openWorld({ out });
  world.internet.on('example.org', (_, response, url) => {
    // No CORS headers: it is the permission that opens this host.
    const day = /^\/digests\/([\d-]+)\.md$/.exec(url.pathname)?.[1];
    if (url.pathname === '/page') response.writeHead(200).end('<!doctype html><p>Hello');
    else response.writeHead(day === utcDay(1) ? 200 : 404).end(digestOf(day ?? ''));
  });
  options = await openSources(world);
});

afterAll(async () => {
  await world.close();
  await rm(out, { recursive: true, force: true });
});

/** A copy of the build with the permission for the hosts of this test: nobody can press "Allow" in a headless Chromium. */
function grantedBuild(): Promise<string> {
  return changedBuild({
    'manifest.json': (text) => {
      const manifest = JSON.parse(text);
      manifest.host_permissions.push('https://example.org/*', 'https://nowhere.example.com/*');
      return JSON.stringify(manifest);
    },
  });
}

function digestOf(day: string): string {
  const [year, month, date] = day.split('-');
  return `---
title: Hot Papers ${day}
date: ${day}T10:00:00.Z
---

# 1. A Paper of My Own

Ada Example

- retweets: 30, favorites: 600 (${month}/${date}/${year} 10:00:00)

- links: [abs](https://arxiv.org/abs/${PAPER}) | [pdf](https://arxiv.org/pdf/${PAPER})
- [cs.LG](https://arxiv.org/list/cs.LG/recent)
`;
}

async function tryTemplate(template: string): Promise<void> {
  await options.bringToFront();
  await options.$eval(
    '#custom-template',
    (field, text) => {
      (field as HTMLInputElement).value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    template,
  );
  await options.click('#custom-try');
}

function trialWords(): Promise<string> {
  return options.$eval('#custom-status', (element) => element.textContent ?? '');
}

test.each([
  ['http://example.org/{YYYY}-{MM}-{DD}', /https/],
  ['https://example.org/digest.md', /\{YYYY\}/],
  ['https://192.168.1.1/{YYYY}-{MM}-{DD}', /your own network/],
  ['https://example.org/page?{YYYY}-{MM}-{DD}', /web page/],
  ['https://nowhere.example.com/{YYYY}-{MM}-{DD}', /couldn’t be reached/],
  ['https://example.org/nothing/{YYYY}-{MM}-{DD}', /isn’t a daily list/],
])('the address %s is refused in words', async (template, words) => {
  await tryTemplate(template);
  await expect.poll(trialWords).toMatch(words);
  expect(await options.$('#custom-keep')).toBeNull();
});

test('a trial shows what would be read and keeps nothing', async () => {
  await tryTemplate(TEMPLATE);
  await expect.poll(trialWords).toMatch(/1 paper/);
  expect(await ask(options, 'paper', { id: PAPER })).toBeNull();
});

test('what is kept is read, and says so', async () => {
  await options.click('#custom-keep');
  expect(await waitForStatus(options, 'custom', 'ok')).toMatch(/1 paper/);
  const paper = await ask(options, 'paper', { id: PAPER });
  expect(paper).toMatchObject({ title: 'A Paper of My Own', standings: [{ score: 630 }] });
});

test('a host that does not answer ends as "blocked", with the papers of before', async () => {
  world.internet.on('example.org', (_, response) => response.destroy());
  await refreshSource(options, 'custom');
  expect(await waitForStatus(options, 'custom', 'blocked')).toMatch(/couldn’t be reached/);
  expect(await ask(options, 'paper', { id: PAPER })).not.toBeNull();
});
