import type { Summary } from './result.ts';

const HEAD = ['name', 'median', 'p90', 'unit', 'budget', 'limit', ''];

/** The summaries as a text table; a line that is over its budget says so. */
export function table(summaries: readonly Summary[]): string {
  const rows = summaries.map((line) => [
    line.name,
    figure(line.median),
    figure(line.p90),
    line.unit,
    line.budget === null ? '–' : figure(line.budget),
    line.limit,
    line.over ? 'OVER' : '',
  ]);
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [HEAD, widths.map((width) => '-'.repeat(width)), ...rows]
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 1 || column === 2 || column === 4 ? cell.padStart(width) : cell.padEnd(width);
}

function figure(value: number): string {
  if (!Number.isFinite(value)) return '?';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(Math.abs(value) < 10 ? 2 : 1).replace(/\.?0+$/, '');
}
