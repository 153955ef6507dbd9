import { useState } from 'preact/hooks';
import { SOURCE_IDS, type SourceId } from '../../core/sources.ts';
import { send } from '../../messaging/send.ts';
import { counted, t } from '../../ui/i18n.ts';
import { sourceName } from '../../ui/names.ts';
import { jobEnded } from '../state/job.ts';
import { JobRow } from './job-row.tsx';

/** Deletes all digests of one source. */
export function DeleteSourceRow({ deleted }: { deleted(): void }) {
  const [source, setSource] = useState<SourceId>(SOURCE_IDS[0] ?? 'papers');
  return (
    <JobRow
      // Resets the confirmation when the user chooses another source.
      key={source}
      id="delete-source"
      name={t('optionsDeleteSource')}
      why={t('optionsDeleteSourceWhy')}
      button={t('optionsDelete')}
      sure={t('optionsDeleteSourceSure', sourceName(source))}
      job={async () => {
        const { digests } = await send('deleteSource', { source });
        await jobEnded();
        deleted();
        return counted('optionsDeleted', digests, sourceName(source));
      }}
    >
      <select
        id="source-to-delete"
        class="pickone"
        aria-label={t('optionsDeleteSourceWhich')}
        value={source}
        onChange={({ currentTarget }) => setSource(currentTarget.value as SourceId)}
      >
        {SOURCE_IDS.map((one) => (
          <option key={one} value={one}>
            {sourceName(one)}
          </option>
        ))}
      </select>
    </JobRow>
  );
}
