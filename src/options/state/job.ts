import { browser } from '../../browser.ts';
import { read } from '../../shared/storage/access.ts';
import { longJob } from '../../shared/storage/job.ts';
import { watch } from '../../shared/storage/watch.ts';

/** Resolves when no long job is running. */
export async function jobEnded(): Promise<void> {
  const { local } = browser.storage;
  const ending = new AbortController();
  await new Promise<void>((resolve, reject) => {
    const look = (job: unknown) => {
      if (job === null) resolve();
    };
    watch(local, longJob, look, ending.signal);
    read(local, longJob).then(look, reject);
  });
  ending.abort();
}
