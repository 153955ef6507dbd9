import { send } from '../../messaging/send.ts';
import { t } from '../../ui/i18n.ts';
import { JobRow } from './job-row.tsx';

/** Writes the read model of the pages again, should badges be missing. */
export function RebuildRow() {
  return (
    <JobRow
      id="rebuild-data"
      name={t('optionsRebuild')}
      why={t('optionsRebuildWhy')}
      button={t('optionsRebuildDo')}
      job={async () => {
        await send('rebuild', {});
        return t('optionsRebuilt');
      }}
    />
  );
}
