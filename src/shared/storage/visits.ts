import type { Levels, Shown, Visits } from '../../core/visit.ts';
import type { Family } from './area.ts';

/** `visit:cs.CV`, `visit:popup`: the user's last visits to one kind of page, and the levels shown. */
export const visits: Family<Visits | null> = {
  of: (name) => ({ key: `visit:${name}`, read: readVisits }),
  keys: /^visit:(.*)/s,
};

function readVisits(stored: unknown): Visits | null {
  const shown = readShown(stored);
  const { before }: { before?: unknown } = Object(stored);
  return shown && { ...shown, before: readShown(before) };
}

function readShown(stored: unknown): Shown | null {
  const { at, levels }: { at?: unknown; levels?: unknown } = Object(stored);
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return null;
  return { at, levels: readLevels(levels) };
}

/** The valid levels of a stored value; others are skipped. */
function readLevels(stored: unknown): Levels {
  const papers: [string, unknown][] = Object.entries(Object(stored));
  return Object.fromEntries(
    papers.flatMap(([id, level]) => (typeof level === 'number' ? [[id, level] as const] : [])),
  );
}
