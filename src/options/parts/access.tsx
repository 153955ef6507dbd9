import { askForArxiv, useArxivAccess } from '../../ui/access.ts';
import { t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';

/** Explains that badges need access to arXiv's pages. */
export function AccessNote() {
  if (useArxivAccess()) return null;
  return (
    <Note
      kind="warn"
      actions={
        <button type="button" class="btn" id="allow-arxiv" onClick={() => askForArxiv()}>
          {t('optionsAllow')}
        </button>
      }
    >
      {t('optionsNoAccess')}
    </Note>
  );
}
