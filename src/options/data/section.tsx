import { t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';
import { useReply } from '../state/reply.ts';
import { ClearRow } from './clear.tsx';
import { DeleteSourceRow } from './delete-source.tsx';
import { Import } from './import.tsx';
import { JobStatus } from './job-status.tsx';
import { RebuildRow } from './rebuild.tsx';
import { summaryInWords } from './summary.ts';

/** The section for stored data: import, export and deletion. */
export function Data() {
  const { value, failure, ask } = useReply('summary', {});
  return (
    <>
      {failure !== null && <Note kind="bad">{t(failure.key, ...failure.values)}</Note>}
      <Import summary={value === null ? '' : summaryInWords(value)} ended={ask} />
      <RebuildRow rebuilt={ask} damaged={value?.damaged ?? 0} />
      <DeleteSourceRow deleted={ask} />
      <ClearRow canUndo={value?.canUndo ?? false} changed={ask} />
      {/* At the end, so that it does not move buttons under the pointer. */}
      <JobStatus />
    </>
  );
}
