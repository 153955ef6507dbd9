import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { FetchedSourceId } from '../../src/core/sources.ts';
import type {
  Envelope,
  MessageType,
  Reply,
  Request,
  SourceState,
} from '../../src/shared/messages.ts';
import { sendJson, type World } from './harness/index.ts';

/** What the services of today answer, in their own shapes, whatever day they are asked for. */

const DAY_MS = 86_400_000;

export function utcDay(daysAgo = 0): string {
  return new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10);
}

/** An ID of this month, as a paper of today has. */
export function idOfToday(number: number): string {
  const [year = '', month = ''] = utcDay().split('-');
  return `${year.slice(2)}${month}.${String(number).padStart(5, '0')}`;
}

/** Hugging Face: today's list has three papers, the other days have one each. */
export function huggingFaceList(day: string, bonus = 0): unknown[] {
  const ofToday = [
    { id: idOfToday(101), title: 'Words of Machines', upvotes: 120 + bonus },
    { id: idOfToday(102), title: 'Pictures of Machines', upvotes: 45 + bonus },
    { id: idOfToday(103), title: 'Machines without Votes', upvotes: 0 },
  ];
  const earlier = [{ id: idOfToday(200 + Number(day.slice(8))), title: `Of ${day}`, upvotes: 9 }];
  return (day === utcDay() ? ofToday : earlier).map(({ id, title, upvotes }) => ({
    paper: {
      id,
      title,
      upvotes,
      summary: 'Made up.',
      authors: [{ name: 'Ada Example' }],
      submittedOnDailyAt: `${day}T00:00:01.000Z`,
    },
    title,
    numComments: 2,
    submittedBy: { fullname: 'Sam Submitter', name: 'sam' },
  }));
}

export function speakForHuggingFace({ internet }: World, bonus = 0): void {
  internet.on('huggingface.co', (_, response, url) => {
    const day = url.searchParams.get('date') ?? '';
    if (day > utcDay()) sendJson(response, { error: 'Invalid date' }, 400);
    else sendJson(response, huggingFaceList(day, bonus));
  });
}

/** Hacker News: today two stories cite the first of the papers of Hugging Face. */
export function speakForHackerNews({ internet }: World): void {
  internet.onJson('hn.algolia.com', ({ searchParams }) => {
    const [from = 0, to = 0] = (searchParams.get('numericFilters') ?? '').match(/\d+/g) ?? [];
    const now = Date.now() / 1000;
    const isToday = now > Number(from) && now < Number(to);
    const story = {
      created_at_i: Number(from) + 1,
      url: `https://arxiv.org/abs/${idOfToday(101)}v1`,
    };
    const hits = [
      { ...story, objectID: '1001', author: 'ada', title: 'Words', points: 30, num_comments: 4 },
      { ...story, objectID: '1002', author: null, title: 'Again', points: 12, num_comments: 1 },
      {
        ...story,
        objectID: '1003',
        title: 'A typing error',
        url: 'https://archiv.org/abs/2101.00001',
      },
    ];
    return { hits: isToday ? hits : [], nbHits: hits.length, nbPages: 1 };
  });
}

/** The options page at its sources. */
export async function openSources(world: World): Promise<Page> {
  const page = await world.extensionPage('options.html');
  await page.waitForSelector('[data-source] .st[data-status]');
  return page;
}

/** What the options page says of a source: its status, and the words. */
export async function sourceLine(
  page: Page,
  source: FetchedSourceId,
): Promise<{ status: string; words: string }> {
  return await page.$eval(`[data-source="${source}"] .st`, (line) => ({
    status: line.getAttribute('data-status') ?? '',
    words: line.textContent ?? '',
  }));
}

/** Waits until the options page shows a source with a status, and returns the words. */
export async function waitForStatus(
  page: Page,
  source: FetchedSourceId,
  status: string,
): Promise<string> {
  const line = `[data-source="${source}"] .st[data-status="${status}"]`;
  await page.waitForSelector(line, { timeout: 40_000 });
  return (await sourceLine(page, source)).words;
}

/** Presses "Refresh" or "Try again", and waits until the page shows the end of what it begins. */
export async function refreshSource(page: Page, source: FetchedSourceId): Promise<void> {
  await page.bringToFront();
  const before = await stateOf(page, source);
  await press(page, source);
  const isOver = async () => {
    const { at, status } = await stateOf(page, source);
    return at !== before.at && status !== 'reading';
  };
  await expect.poll(isOver, { timeout: 40_000 }).toBe(true);
  const { status } = await stateOf(page, source);
  await waitForStatus(page, source, status);
}

/** Presses "Refresh" or "Try again". */
export async function press(page: Page, source: FetchedSourceId): Promise<void> {
  const button = `[data-source="${source}"] .st button:not([disabled])`;
  await page.waitForSelector(button);
  await page.$eval(button, (element) => (element as HTMLButtonElement).click());
}

async function stateOf(page: Page, source: FetchedSourceId): Promise<SourceState> {
  const states = await ask(page, 'sources', {});
  const state = states.find((one) => one.source === source);
  if (state === undefined) throw new Error(`no state of ${source}`);
  return state;
}

/** Asks the background, as a page of the extension does. */
export async function ask<T extends MessageType>(
  page: Page,
  type: T,
  request: Request<T>,
): Promise<Reply<T>> {
  const message = { type, request };
  const envelope = (await page.evaluate((sent) => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return api?.runtime.sendMessage(sent);
  }, message)) as Envelope<T>;
  if ('failure' in envelope) throw new Error(envelope.failure.key);
  return envelope.ok;
}
