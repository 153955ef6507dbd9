import { createHash, X509Certificate } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { Arxiv } from './arxiv.ts';

/** The hosts that lead to the loopback server in a browser under test. Every other host does not exist. */
export const HOSTS = [
  'arxiv.org',
  'www.arxiv.org',
  'export.arxiv.org',
  'rss.arxiv.org',
  'static.arxiv.org',
  'huggingface.co',
  'hn.algolia.com',
  'api.bsky.app',
  'raw.githubusercontent.com',
  'example.org',
] as const;
export type Host = (typeof HOSTS)[number];

/** Answers a request in any way, also by delay, by half a body or by `response.destroy()`. */
export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => unknown;

export interface RecordedRequest {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  /** `Date.now()` of its arrival. */
  at: number;
}

/** All of the internet that a browser under test sees: one https server on loopback that answers by host. */
export class Internet {
  readonly arxiv = new Arxiv();
  readonly requests: RecordedRequest[] = [];
  readonly #handlers = new Map<string, Handler>();
  readonly #server: Server;

  private constructor(
    server: Server,
    /** The hash by which Chromium trusts the certificate: what comes over a distrusted one is never cached. */
    readonly pin: string,
  ) {
    this.#server = server;
    this.reset();
    server.on('request', (request, response) => this.#answer(request, response));
  }

  static async start(): Promise<Internet> {
    const names = HOSTS.map((value) => ({ type: 2 as const, value }));
    const { private: key, cert } = await generate([{ name: 'commonName', value: HOSTS[0] }], {
      keyType: 'ec',
      algorithm: 'sha256',
      extensions: [{ name: 'subjectAltName', altNames: names }],
    });
    const server = createServer({ key, cert });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { publicKey } = new X509Certificate(cert);
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    return new Internet(server, createHash('sha256').update(spki).digest('base64'));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Answers `host` by `handler` from now on. */
  on(host: Host, handler: Handler): void {
    this.#handlers.set(host, handler);
  }

  /** Answers `host` with a value as JSON, as its service would. */
  onJson(host: Host, answer: (url: URL) => unknown): void {
    this.on(host, (_request, response, url) => sendJson(response, answer(url)));
  }

  /** Back to services that have nothing, and to the pages of `test/fixtures/pages`. */
  reset(): void {
    this.#handlers.clear();
    this.requests.length = 0;
    this.arxiv.reset();
    this.onJson('huggingface.co', () => []);
    this.onJson('hn.algolia.com', () => ({ hits: [], nbHits: 0, page: 0, nbPages: 0 }));
  }

  /** The requests that a host got so far. */
  requestsTo(host: Host): RecordedRequest[] {
    return this.requests.filter(({ url }) => new URL(url).host === host);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = request.headers.host?.replace(/:\d+$/, '') ?? '';
    const url = new URL(request.url ?? '/', `https://${host}`);
    const { method = 'GET', headers } = request;
    this.requests.push({ method, url: url.href, headers, at: Date.now() });
    try {
      const handler = this.#handlers.get(host);
      if (handler !== undefined) await handler(request, response, url);
      else if (/^(?:www\.|export\.|static\.)?arxiv\.org$/.test(host))
        await this.arxiv.answer(response, url);
      else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    } catch (error) {
      response.destroy(error instanceof Error ? error : undefined);
    }
  }
}

/** What a service with open CORS would send. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
  });
  response.end(JSON.stringify(value));
}
