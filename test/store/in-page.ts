import { ALL_CASES } from './cases/index.ts';
import { cleanUp } from './kit.ts';

declare global {
  /** Runs a case in this page, on databases that are empty before and deleted after. */
  var runCase: (area: string, name: string) => Promise<void>;
}

globalThis.runCase = async (area, name) => {
  const run = ALL_CASES[area]?.[name];
  if (run === undefined) throw new Error(`There is no case "${name}"`);
  await cleanUp();
  try {
    await run();
  } finally {
    await cleanUp();
  }
};
