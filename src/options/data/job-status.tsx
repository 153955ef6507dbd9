import { useEffect, useState } from 'preact/hooks';
import { type LongJob, longJob } from '../../shared/storage/job.ts';
import { formatNumber } from '../../ui/format.ts';
import { locale, t } from '../../ui/i18n.ts';
import { sourceName } from '../../ui/names.ts';
import { Note } from '../../ui/note.tsx';
import { useStored } from '../../ui/stored.ts';
import { Progress } from '../parts/progress.tsx';

/** Shorter jobs are not shown, because nobody could read the text. */
const PATIENCE_MS = 500;

/** The progress of the current long job, whichever page began it. */
export function JobStatus() {
  const job = useStored(longJob);
  const isLong = useLasting(job !== null);
  const isShown = job !== null && (isLong || job.failure !== null);
  return (
    <div id="job-status" role="status" class="status-note">
      {isShown && job.failure === null && <Note kind="info">{inWords(job)}</Note>}
      {isShown && job.failure !== null && (
        <Note kind="bad">
          {t(job.failure.key, ...job.failure.values)} {t('optionsJobWaits')}
        </Note>
      )}
      {isShown && <Progress done={job.done} of={job.of} label={t('optionsJobLabel')} />}
    </div>
  );
}

/** True after `is` has been true for a while. */
function useLasting(is: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!is) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [is]);
  return isLasting;
}

function inWords({ kind, source, done, of }: LongJob): string {
  const [some, all] = [done, of].map((number) => formatNumber(number, locale()));
  const values = [some ?? '', all ?? ''];
  if (kind === 'merge') return t('optionsJobMerge', ...values);
  if (kind === 'rebuild') return t('optionsJobRebuild', ...values);
  if (kind === 'derive' || source === null) return t('optionsJobDerive', ...values);
  return t('optionsJobDelete', ...values, sourceName(source));
}
