import { send } from '../../messaging/send.ts';
import { syncTrouble } from '../../shared/storage/local.ts';
import { t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';
import { useStored } from '../../ui/stored.ts';
import { useReply } from '../state/reply.ts';
import { useSettings } from '../state/settings.ts';

/** Why data is not stored, not shown on pages, or not synced. */
export function Trouble() {
  const { failed } = useSettings();
  const trouble = useStored(syncTrouble);
  const { value: behind, ask } = useReply('trouble', {});
  const rebuild = () =>
    send('rebuild', {})
      .catch(() => undefined)
      .then(ask);
  return (
    <div role="status" class="status-note">
      {failed && <Note kind="bad">{t('optionsNotSaved')}</Note>}
      {behind !== null && (
        <Note
          kind="bad"
          actions={
            <button type="button" class="btn" onClick={rebuild}>
              {t('optionsRebuildDo')}
            </button>
          }
        >
          {t('uiPagesBehind', t(behind.key, ...behind.values))}
        </Note>
      )}
      {trouble === 'full' && <Note kind="warn">{t('optionsSyncFull')}</Note>}
      {trouble === 'failed' && <Note kind="warn">{t('optionsSyncFailed')}</Note>}
    </div>
  );
}
