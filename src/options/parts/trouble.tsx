import { t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';
import { useSettings } from '../state/settings.ts';
import { useStored } from '../state/stored.ts';

/** Why the last change is not stored, or does not follow the reader. */
export function Trouble() {
  const { failed } = useSettings();
  const trouble = useStored('syncTrouble');
  return (
    <div role="status" class="told">
      {failed && <Note kind="bad">{t('optionsNotSaved')}</Note>}
      {trouble === 'full' && <Note kind="warn">{t('optionsSyncFull')}</Note>}
      {trouble === 'failed' && <Note kind="warn">{t('optionsSyncFailed')}</Note>}
    </div>
  );
}
