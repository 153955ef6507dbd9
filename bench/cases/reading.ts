import { readDigest } from '../../src/core/formats/detect.ts';
import { asHotPapersMarkdown, madeUpDigest, madeUpIds } from '../data.ts';
import type { Result } from '../result.ts';

const RUNS = 9;

/** Text in, digest out, for files of 100, 1,000 and 10,000 entries. */
export function reading(): Result[] {
  return [100, 1_000, 10_000].map((entries) => {
    const text = asHotPapersMarkdown(madeUpDigest(1, madeUpIds(0, entries, 20_000)));
    const megabytes = new TextEncoder().encode(text).length / 1e6;
    readDigest(text);
    const samples = Array.from({ length: RUNS }, () => {
      const started = performance.now();
      const { digest } = readDigest(text);
      const seconds = (performance.now() - started) / 1000;
      if (digest.entries.length !== entries) throw new Error('the digest was not read whole');
      return megabytes / seconds;
    });
    return {
      name: `reading Hot Papers Markdown, ${entries.toLocaleString('en')} entries`,
      unit: 'MB/s',
      samples,
      budget: 50,
      better: 'more',
    };
  });
}
