import type { Page } from 'puppeteer-core';
import type { MessageType, Reply, Request } from '../src/shared/messages.ts';

/** Asks the background from a page of the extension, as popup and options do. */
export async function ask<T extends MessageType>(
  page: Page,
  type: T,
  request: Request<T>,
): Promise<Reply<T>> {
  const text = await page.evaluate(
    async (message) => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension | undefined>;
      return JSON.stringify(await (browser ?? chrome)?.runtime.sendMessage(message));
    },
    { type, request } as { type: string; request: object },
  );
  const reply = JSON.parse(text);
  if (!('ok' in reply)) throw new Error(`"${type}" failed: ${text}`);
  return reply.ok;
}

interface Extension {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}
