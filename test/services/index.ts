import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { utcDay } from '../../src/core/days.ts';
import type { Environment } from '../../src/feed/environment.ts';
import { harvestXml, lookUpXml, NO_RECORDS } from './arxiv.ts';
import { frames } from './stream.ts';
import { huggingFaceList, postsBefore, stories, viewOf } from './world.ts';

/** What goes wrong at a service: it is dead, its answer is cut off or empty, or it asks for patience. */
export type Fault = 'dead' | 'cut' | 'empty' | 'patience';

/** Surroundings in which the services at a port are the internet. Waiting takes no time. */
export function environmentAt(port: number, now: () => number): Environment {
  return {
    fetch: (url, init) => {
      const { host, pathname, search } = new URL(String(url));
      return fetch(`http://127.0.0.1:${port}/${host}${pathname}${search}`, init);
    },
    connect: (url) => {
      const { host, pathname, search } = new URL(url);
      return new WebSocket(`ws://127.0.0.1:${port}/${host}${pathname}${search}`);
    },
    now,
    sleep: async () => undefined,
    say: () => undefined,
    streamLimits: { silence: 300, total: 5_000, watch: 50 },
    login: null,
  };
}

/** Every service that a feed asks, on loopback: what they say follows from the time of a clock. */
export class Services {
  /** Which host fails now, and how. */
  readonly faults = new Map<string, Fault>();
  readonly asked: string[] = [];
  readonly #server: Server;
  readonly #sockets: WebSocketServer;
  readonly #now: () => number;

  private constructor(server: Server, now: () => number) {
    this.#server = server;
    this.#now = now;
    this.#sockets = new WebSocketServer({
      server,
      verifyClient: ({ req }: { req: IncomingMessage }) => this.#admits(req),
    });
    this.#sockets.on('connection', (socket, request) => this.#stream(socket, request));
    server.on('request', (request, response) => this.#answer(request, response));
  }

  static async start(now: () => number): Promise<Services> {
    const server = createServer();
    const services = new Services(server, now);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return services;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** A run's environment in which these services are the internet. */
  environment(): Environment {
    return environmentAt(this.port, this.#now);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #place(request: IncomingMessage): { host: string; url: URL } {
    const [, host = '', rest = ''] = /^\/([^/]+)(.*)$/.exec(request.url ?? '') ?? [];
    return { host, url: new URL(rest, `https://${host}`) };
  }

  #admits(request: IncomingMessage): boolean {
    const { host, url } = this.#place(request);
    this.asked.push(`${host}${url.pathname}`);
    return this.faults.get(host) !== 'dead';
  }

  #stream(socket: WebSocket, request: IncomingMessage): void {
    const { host, url } = this.#place(request);
    const isFirst = url.pathname === '/subscribe';
    const cursor = Number(url.searchParams.get('cursor')) / 1000;
    const all = frames(cursor, this.#now(), isFirst);
    const isCut = this.faults.get(host) === 'cut';
    for (const frame of isCut ? all.slice(0, Math.ceil(all.length / 3)) : all) socket.send(frame);
    if (isCut) socket.close();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { host, url } = this.#place(request);
    this.asked.push(`${host}${url.pathname}`);
    const fault = this.faults.get(host);
    if (fault === 'dead') response.destroy();
    else if (fault === 'patience')
      response.writeHead(429, { 'retry-after': '60' }).end('Rate exceeded.');
    else {
      const [status, text] = this.#textOf(host, url);
      const sent = fault === 'empty' ? '' : fault === 'cut' ? text.slice(0, text.length / 2) : text;
      const type = text.startsWith('<') ? 'application/xml' : 'application/json';
      response.writeHead(status, { 'content-type': type }).end(sent);
    }
  }

  #textOf(host: string, { searchParams }: URL): [status: number, text: string] {
    const now = this.#now();
    const json = (value: unknown): [number, string] => [200, JSON.stringify(value)];
    if (host === 'huggingface.co') {
      const day = searchParams.get('date') ?? '';
      if (day > utcDay(now)) return [400, '{"error":"Invalid date"}'];
      return json(huggingFaceList(day, now));
    }
    if (host === 'hn.algolia.com') {
      const [from, to] = (searchParams.get('numericFilters') ?? '').match(/\d+/g) ?? [];
      const hits = stories((Number(from) + 1) * 1000, Number(to) * 1000, now);
      return json({ hits, nbHits: hits.length, page: 0, nbPages: 1 });
    }
    if (host === 'public.api.bsky.app') {
      const known = postsBefore(now, 8);
      const posts = searchParams.getAll('uris').flatMap((uri) => known.get(uri) ?? []);
      const there = posts.filter(({ deletedAt }) => deletedAt === null || deletedAt > now);
      return json({ posts: there.reverse().map((post) => viewOf(post, now)) });
    }
    if (host === 'oaipmh.arxiv.org') {
      const from = searchParams.get('from');
      const token = searchParams.get('resumptionToken');
      return [200, from === null && token === null ? NO_RECORDS : harvestXml(from, token, now)];
    }
    if (host === 'export.arxiv.org')
      return lookUpXml((searchParams.get('id_list') ?? '').split(','));
    return [404, 'Not found'];
  }
}
