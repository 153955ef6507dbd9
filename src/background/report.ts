/** The one place that tells of an error which no page is waiting to hear of. */
export function report(error: unknown): void {
  console.error(error);
}

/** Lets a job run by itself; whatever goes wrong in it is told once. */
export function inBackground(job: Promise<unknown>): void {
  job.catch(report);
}
