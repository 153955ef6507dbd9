import { askForArxiv, useArxivAccess } from '../../ui/access.ts';
import { t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';

/** Without arXiv's pages there are no badges, and this says so. */
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
