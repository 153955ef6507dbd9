import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type Engine, openWorld, type World } from '../e2e/harness/index.ts';
import { ALL_CASES } from './cases/index.ts';

const ENGINES: readonly Engine[] = ['chromium', 'firefox'];

/** The cases as one script, which leaves a function to run them by name. */
async function bundleCases(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL('in-page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

// The engines have databases of their own, which differ from each other and from fake-indexeddb.
describe.each(ENGINES)('%s', (engine) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld({ engine, installed: false });
    const script = await bundleCases();
    world.internet.arxiv.serve('/cases', `<!doctype html><script>${script}</script>`);
    page = await world.listing('/cases');
  }, 60_000);

  afterAll(() => world?.close());

  describe.each(Object.entries(ALL_CASES))('%s', (area, cases) => {
    test.each(Object.keys(cases))(
      '%s',
      async (name) => {
        await page.evaluate((...which) => globalThis.runCase(...which), area, name);
      },
      30_000,
    );
  });
});
