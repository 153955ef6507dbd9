import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FIXTURES, STYLE } from '../../fixtures/pages/index.ts';

/** Captures of real pages, which lie beside a checkout in some places and are no part of the project. */
const FOLDER = join(import.meta.dirname, '../../../../shared/arxiv-pages');
const INDEX = join(FOLDER, 'index.json');
const captures: { file: string; url: string }[] = existsSync(INDEX)
  ? JSON.parse(readFileSync(INDEX, 'utf8'))
  : [];

/** The URLs of the captured pages; none where they are not. */
export const CAPTURES: string[] = captures.map(({ url }) => url);

/** How slowly a page arrives. Times in milliseconds, sizes in bytes. */
export interface Pace {
  firstByte: number;
  /** 0: the whole page at once. */
  chunkSize: number;
  chunkDelay: number;
  /** Delay of the blocking style sheet. */
  style: number;
  /** Whether the browser may keep the style sheet. */
  cacheStyle: boolean;
}

const AT_ONCE: Pace = { firstByte: 0, chunkSize: 0, chunkDelay: 0, style: 0, cacheStyle: false };
const MATHJAX = 'function mathjaxToggle() {}';
const EMPTY_IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** Speaks for arxiv.org: pages by path, with or without the query, as slowly as a test wants. */
export class Arxiv {
  pace: Pace = { ...AT_ONCE };
  /** What its API says of papers, by ID: of none, until a test puts one here. */
  readonly facts = new Map<string, { title: string; authors: string[]; categories: string[] }>();
  readonly #pages = new Map<string, () => string>();

  reset(): void {
    this.pace = { ...AT_ONCE };
    this.#pages.clear();
    this.facts.clear();
    for (const [path, html] of Object.entries(FIXTURES)) this.#pages.set(path, html);
  }

  /** Answers `path` (with its query, or for every query) with a page. */
  serve(path: string, html: string): void {
    this.#pages.set(path, () => html);
  }

  /** Answers the URLs of the captured pages with them. */
  serveCaptures(): void {
    for (const { file, url } of captures) {
      const { pathname, search } = new URL(url);
      this.#pages.set(pathname + search, () => readFileSync(join(FOLDER, file), 'utf8'));
    }
  }

  async answer(response: ServerResponse, url: URL): Promise<void> {
    if (url.pathname === '/favicon.ico') response.writeHead(204).end();
    else if (/^\/(?:static|js|icons)\//.test(url.pathname)) await this.#answerStatic(response, url);
    else if (url.pathname === '/api/query') this.#answerQuery(response, url);
    else await this.#answerPage(response, url);
  }

  #answerQuery(response: ServerResponse, url: URL): void {
    const ids = (url.searchParams.get('id_list') ?? '').split(',');
    const entries = ids.map((id) => this.#entryOf(id)).join('');
    response.writeHead(200, { 'content-type': 'application/atom+xml' });
    response.end(
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${entries}</feed>`,
    );
  }

  #entryOf(id: string): string {
    const facts = this.facts.get(id);
    if (facts === undefined) return '';
    const authors = facts.authors.map((name) => `<author><name>${name}</name></author>`);
    const terms = facts.categories.map((term) => `<category term="${term}"/>`);
    return `<entry><id>http://arxiv.org/abs/${id}v1</id><title>${facts.title}</title>${authors.join('')}${terms.join('')}</entry>`;
  }

  async #answerPage(response: ServerResponse, url: URL): Promise<void> {
    const page = this.#pages.get(url.pathname + url.search) ?? this.#pages.get(url.pathname);
    const { firstByte, chunkSize, chunkDelay } = this.pace;
    const html = Buffer.from(page?.() ?? '<!DOCTYPE html><title>404 Not Found</title>');
    await sleep(firstByte);
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
    });
    for (let at = 0; at < html.length && chunkSize > 0; at += chunkSize) {
      response.write(html.subarray(at, at + chunkSize));
      await sleep(chunkDelay);
    }
    response.end(chunkSize > 0 ? undefined : html);
  }

  async #answerStatic(response: ServerResponse, url: URL): Promise<void> {
    const [type, text] = staticFile(url.pathname);
    const isStyle = type === 'text/css';
    if (isStyle) await sleep(this.pace.style);
    const keep = isStyle && this.pace.cacheStyle ? 'max-age=3600' : 'no-store';
    response.writeHead(200, {
      'content-type': type,
      'cache-control': keep,
      'access-control-allow-origin': '*',
    });
    response.end(text);
  }
}

function staticFile(path: string): [type: string, text: string] {
  if (path.endsWith('/arXiv.css')) return ['text/css', STYLE];
  if (path.endsWith('.css')) return ['text/css', ''];
  if (path.endsWith('/mathjaxToggle.min.js')) return ['text/javascript', MATHJAX];
  if (path.endsWith('.js')) return ['text/javascript', ''];
  if (path.endsWith('.webmanifest')) return ['application/manifest+json', '{"name":"arXiv"}'];
  return ['image/svg+xml', EMPTY_IMAGE];
}
