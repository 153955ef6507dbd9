import type { Digest, Entry } from '../../core/digest.ts';

/** With fewer entries, all may lack a field by chance. */
const ENOUGH_ENTRIES = 3;

/** The fields of a digest's entries: `title`, `authors`, `abstract` and the names of counts. */
function fieldsOf({ title, authors, abstract, counts }: Entry): string[] {
  const fields = Object.keys(counts);
  if (title !== '') fields.push('title');
  if (authors.length > 0) fields.push('authors');
  if (abstract !== '') fields.push('abstract');
  return fields;
}

/** The fields that at least half of the entries have; null if there are too few entries. */
export function usualFields({ entries }: Digest): string[] | null {
  if (entries.length < ENOUGH_ENTRIES) return null;
  const found = new Map<string, number>();
  for (const field of entries.flatMap(fieldsOf)) found.set(field, (found.get(field) ?? 0) + 1);
  return [...found].filter(([, times]) => times * 2 >= entries.length).map(([field]) => field);
}

/** The usual fields that no entry has any more. */
export function lostFields(usual: readonly string[], { entries }: Digest): string[] {
  if (entries.length < ENOUGH_ENTRIES) return [];
  const present = new Set(entries.flatMap(fieldsOf));
  return usual.filter((field) => !present.has(field));
}
