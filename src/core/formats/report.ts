import type { Warning } from '../digest.ts';
import type { TextName, TextValue } from '../text-name.ts';

/** More warnings do not help, and a large damaged file would cause many. */
const MOST_WARNINGS = 200;

/** Collects the warnings about a digest. Lines count from 1. */
export class Report {
  readonly #warnings: Warning[] = [];
  #more = 0;

  warn(line: number, key: TextName, ...values: TextValue[]): void {
    if (this.#warnings.length < MOST_WARNINGS) this.#warnings.push({ line, key, values });
    else this.#more++;
  }

  /** Sorted by line. */
  get warnings(): Warning[] {
    const sorted = [...this.#warnings].sort((a, b) => a.line - b.line);
    if (this.#more === 0) return sorted;
    return [...sorted, { line: 0, key: 'readingMore', values: [this.#more] }];
  }
}

/** An excerpt of a digest for a message: short, on one line. */
export function excerpt(text: string): string {
  const folded = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return folded.length > 60 ? `${folded.slice(0, 59)}…` : folded;
}
