import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Protocol } from 'puppeteer-core';

const STOPS_WITHIN_MS = 10_000;

/**
 * Stops Chromium's service workers, and tells of each that starts. A worker goes only when nobody is attached to
 * it, and puppeteer (24.43) may forget a session: `target.worker()` counts each as ours that a page opens meanwhile.
 * Therefore there is one session here that attaches to workers, and none of puppeteer's own.
 */
export class ServiceWorkers {
  readonly #root: CDPSession;
  /** Sessions by target. */
  readonly #attached = new Map<string, string>();

  private constructor(root: CDPSession) {
    this.#root = root;
  }

  static async of(
    browser: Browser,
    started: (session: CDPSession) => void,
  ): Promise<ServiceWorkers> {
    const root = await browser.target().createCDPSession();
    const workers = new ServiceWorkers(root);
    root.on('Target.attachedToTarget', ({ sessionId, targetInfo: { targetId } }) => {
      workers.#attached.set(targetId, sessionId);
      const session = root.connection()?.session(sessionId);
      if (session) started(session);
    });
    root.on('Target.detachedFromTarget', ({ targetId = '' }) => {
      workers.#attached.delete(targetId);
    });
    await root.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: true,
      filter: [{ type: 'service_worker' }],
    });
    return workers;
  }

  /** Ends those of an extension that run now. An event that comes meanwhile starts another. */
  async stop(extension: string): Promise<void> {
    const origin = `chrome-extension://${extension}/`;
    const running = await this.#find(({ url }) => url.startsWith(origin));
    for (const { targetId } of running) await this.#detach(targetId);
    const ids = new Set(running.map(({ targetId }) => targetId));
    for (const end = Date.now() + STOPS_WITHIN_MS; Date.now() < end; await sleep(20)) {
      const left = await this.#find(({ targetId }) => ids.has(targetId));
      if (left.length === 0) return;
      // One that puppeteer has not let go of yet would start again as the same target.
      for (const { targetId, attached } of left) if (!attached) await this.#close(targetId);
    }
    throw new Error('The service worker does not stop.');
  }

  async #find(isWanted: (target: Protocol.Target.TargetInfo) => boolean) {
    const { targetInfos } = await this.#root.send('Target.getTargets');
    return targetInfos.filter((target) => target.type === 'service_worker' && isWanted(target));
  }

  async #detach(targetId: string): Promise<void> {
    const sessionId = this.#attached.get(targetId);
    if (sessionId === undefined) return;
    await this.#root.send('Target.detachFromTarget', { sessionId }).catch(goneAlready);
  }

  async #close(targetId: string): Promise<void> {
    await this.#root.send('Target.closeTarget', { targetId }).catch(goneAlready);
  }
}

const goneAlready = () => undefined;
