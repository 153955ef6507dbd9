import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';

/** The arXiv pages that the extension runs on. Users can refuse or withdraw this permission. */
function arxivHosts(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/** False if the browser denies the extension access to arXiv's pages. */
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

/** Requests permission for hosts. Call it in a click handler before any `await`: browsers require a user gesture. */
export async function askFor(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...origins] });
  } catch {
    return false;
  }
}
