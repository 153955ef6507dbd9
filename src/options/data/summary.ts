import type { DataSummary } from '../../shared/messages.ts';
import { formatNumber } from '../../ui/format.ts';
import { counted, list, locale } from '../../ui/i18n.ts';

const STEPS = ['kilobyte', 'megabyte', 'gigabyte'] as const;
const STEP = 1024;

/** `206 papers, 34 with counts, 5 digests, 1 saved, 3 MB` */
export function summaryInWords(summary: DataSummary): string {
  const { papers, digests, saved, bytes } = summary;
  const parts = [
    counted('optionsPapers', papers),
    counted('optionsCounted', summary.counted),
    counted('optionsDigests', digests),
    counted('optionsSaved', saved),
  ];
  if (bytes !== null) parts.push(formatBytes(bytes, locale()));
  return list(parts, 'narrow');
}

/** `812 kB`, `3.4 MB`; sizes below a kilobyte are rounded up to one. */
function formatBytes(bytes: number, language: string): string {
  let size = Math.max(1, bytes / STEP);
  let step = 0;
  while (size >= STEP && step < STEPS.length - 1) {
    size /= STEP;
    step++;
  }
  const unit = STEPS[step];
  if (unit === undefined) return formatNumber(bytes, language);
  const digits = size < 10 && step > 0 ? 1 : 0;
  const style = { style: 'unit', unit, maximumFractionDigits: digits } as const;
  // No line ends between number and unit.
  return new Intl.NumberFormat(language, style).format(size).replace(' ', '\u00a0');
}
