import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';
import { askFor } from '../sources/permission.ts';

/** Browsers let the reader refuse or withdraw arXiv's pages. Then no page gets badges, and this says so. */
export function AccessNote() {
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    const { permissions } = browser;
    const look = () => {
      void permissions.contains({ origins: arxivPages() }).then(setAllowed);
    };
    look();
    permissions.onAdded.addListener(look);
    permissions.onRemoved.addListener(look);
    return () => {
      permissions.onAdded.removeListener(look);
      permissions.onRemoved.removeListener(look);
    };
  }, []);
  if (allowed) return null;
  return (
    <Note
      kind="warn"
      actions={
        <button
          type="button"
          class="btn"
          id="allow-arxiv"
          onClick={() => askFor(arxivPages()).then(setAllowed)}
        >
          {t('optionsAllow')}
        </button>
      }
    >
      {t('optionsNoAccess')}
    </Note>
  );
}

function arxivPages(): string[] {
  const { host_permissions: hosts = [] } = browser.runtime.getManifest() as {
    host_permissions?: string[];
  };
  return hosts;
}
