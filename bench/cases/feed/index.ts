import type { Result } from '../../result.ts';
import { longRun } from './long-run.ts';
import { siteSize } from './size.ts';
import { stream } from './stream.ts';

/** The job that writes a feed. No browser is needed. */
export async function feed(): Promise<Result[]> {
  return [...(await stream()), ...(await longRun()), ...(await siteSize())];
}
