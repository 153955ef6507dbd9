import { isKeptOut, MOST_PAPERS } from '../../core/formats/bluesky-json.ts';
import { cardTitle, citedPapers } from '../../core/formats/bluesky-links.ts';
import { type JsonObject, objectOf, objectsOf, textOf } from '../../core/formats/json.ts';
import { SourceFailure } from '../../sources/reading/failure.ts';
import type { Environment } from '../environment.ts';
import type { BlueskyState, StoredPost } from '../state.ts';
import { noteView } from './counting.ts';
import { startOfStream } from './jetstream.ts';

const SERVER = 'https://bsky.social/xrpc';
const TIMEOUT = 20_000;
/** Bluesky asks that search serve people: so one page at a time, and few pages. */
const SPACING = 2100;
const MOST_PAGES = 40;
const DOMAINS = ['arxiv.org', 'huggingface.co', 'alphaxiv.org'];
const URI = /^at:\/\/did:[a-z]+:[\w.:%-]{1,300}\/app\.bsky\.feed\.post\/[\w.~:-]{1,512}$/;

/**
 * Searches for posts since the last run, with an app password.
 * @throws SourceFailure
 */
export async function searchPosts(
  environment: Environment,
  login: { identifier: string; password: string },
  state: BlueskyState,
  posts: Map<string, StoredPost>,
): Promise<void> {
  const now = environment.now();
  const since = new Date(startOfStream(state.cursor, now) / 1000).toISOString();
  const session = await post(environment, 'com.atproto.server.createSession', login);
  const headers = { authorization: `Bearer ${textOf(session.accessJwt)}` };
  for (const domain of DOMAINS) {
    let cursor = '';
    for (let page = 0; page < MOST_PAGES; page++) {
      await environment.sleep(SPACING);
      const query = new URLSearchParams({ q: domain, domain, sort: 'latest', since, limit: '100' });
      if (cursor !== '') query.set('cursor', cursor);
      const answer = await ask(environment, `app.bsky.feed.searchPosts?${query}`, { headers });
      for (const view of objectsOf(answer.posts)) noteFound(posts, view, now);
      cursor = textOf(answer.cursor);
      if (cursor === '') break;
    }
  }
  state.cursor = now * 1000;
}

function noteFound(posts: Map<string, StoredPost>, view: JsonObject, now: number): void {
  const uri = textOf(view.uri);
  const time = Date.parse(textOf(view.indexedAt));
  const papers = citedPapers(view);
  const [first] = papers;
  if (!URI.test(uri) || !(time <= now) || isKeptOut(view) || posts.has(uri)) return;
  if (first === undefined || papers.length > MOST_PAPERS) return;
  const title = cardTitle(view, first).slice(0, 300);
  const found = { uri, time, papers, title, checked: 0, handle: '', counts: {}, observedAt: null };
  noteView(found, view, now);
  posts.set(uri, found);
}

function post(environment: Environment, method: string, body: unknown): Promise<JsonObject> {
  const headers = { 'content-type': 'application/json' };
  return ask(environment, method, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function ask({ fetch }: Environment, method: string, init: RequestInit): Promise<JsonObject> {
  const request = { ...init, signal: AbortSignal.timeout(TIMEOUT) };
  const response = await fetch(`${SERVER}/${method}`, request);
  if (!response.ok) {
    throw new SourceFailure('blocked', 'sourcesReasonRefused', [String(response.status)]);
  }
  const answer = objectOf(await response.json());
  if (answer === null) throw new SourceFailure('changed', 'sourcesBadJson');
  return answer;
}
