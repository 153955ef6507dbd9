/** Less than this is harmless. Linear work takes a hundredth. */
const QUICK_MS = 400;
const FACTOR = 4;
/** A square grows sixteenfold, a line fourfold. */
const MOST = 11;
const TRIES = 3;

/**
 * Whether the input takes about four times as long as a quarter of it. Only work that is slow at all is looked at,
 * and the best of some tries counts.
 * @param work prepares the work for a size of input
 */
export function isLinear(work: (size: number) => () => unknown, size: number): boolean {
  const large = work(size);
  const first = time(large);
  if (first < QUICK_MS) return true;
  const small = work(size / FACTOR);
  const least = Math.min(...Array.from({ length: TRIES }, () => time(small)));
  return first < MOST * least || time(large) < Math.max(QUICK_MS, MOST * least);
}

/** Milliseconds of computing, which what else the machine does adds nothing to. */
function time(job: () => unknown): number {
  const started = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
