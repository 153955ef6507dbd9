import { browser } from '../../browser.ts';

/**
 * Asks the reader for a host. Has to be called in a click, before anything is waited for: browsers ask
 * only then.
 */
export async function askFor(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...origins] });
  } catch {
    return false;
  }
}
