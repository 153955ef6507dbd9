import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';

/** The pages of arXiv that the extension is for. Browsers let the reader refuse or withdraw them. */
function arxivHosts(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/** False where the browser keeps the extension off arXiv's pages. */
export function useArxivAccess(): boolean {
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    const { permissions } = browser;
    const look = async () => setAllowed(await permissions.contains({ origins: arxivHosts() }));
    void look();
    permissions.onAdded.addListener(look);
    permissions.onRemoved.addListener(look);
    return () => {
      permissions.onAdded.removeListener(look);
      permissions.onRemoved.removeListener(look);
    };
  }, []);
  return allowed;
}

export function askForArxiv(): Promise<boolean> {
  return askFor(arxivHosts());
}

/**
 * Asks the reader for hosts. Has to be called in a click, before anything is waited for: browsers ask
 * only then.
 */
export async function askFor(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...origins] });
  } catch {
    return false;
  }
}
