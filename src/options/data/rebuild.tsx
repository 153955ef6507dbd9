import { send } from '../../messaging/send.ts';
import { counted, t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';
import { jobEnded } from '../state/job.ts';
import { JobRow } from './job-row.tsx';

interface RebuildProps {
  /** Papers whose rows are damaged. */
  damaged: number;
  rebuilt(): void;
}

/** Repairs damaged data and rebuilds the data for pages, for the case that badges are missing. */
export function RebuildRow({ damaged, rebuilt }: RebuildProps) {
  return (
    <>
      {damaged > 0 && <Note kind="bad">{counted('optionsDamaged', damaged)}</Note>}
      <JobRow
        id="rebuild-data"
        name={t('optionsRebuild')}
        why={t('optionsRebuildWhy')}
        button={t('optionsRebuildDo')}
        job={async () => {
          await send('rebuild', {});
          await jobEnded();
          rebuilt();
          return t('optionsRebuilt');
        }}
      />
    </>
  );
}
