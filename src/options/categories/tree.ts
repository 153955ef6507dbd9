import { type Archive, type Category, currentTaxonomy, GROUPS } from '../../core/taxonomy.ts';

/** The categories of an archive; unnamed for several archives with one category each. */
export interface Part {
  archive: Archive | null;
  categories: Category[];
}

export interface Branch {
  id: string;
  /** Empty for the branch of discontinued categories. */
  name: string;
  parts: Part[];
}

export type Share = 'all' | 'some' | 'none';

export const ENDED_BRANCH = 'ended';

/** The tree of the options page: groups by name, then discontinued categories. */
export function categoryTree(): Branch[] {
  const groups = currentTaxonomy()
    .map(({ id, name, archives }) => ({ id, name, parts: partsOf(archives) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
  const ended = GROUPS.flatMap((group) => group.archives)
    .flatMap((archive) => archive.categories)
    .filter((category) => !category.active);
  return [...groups, { id: ENDED_BRANCH, name: '', parts: [{ archive: null, categories: ended }] }];
}

function partsOf(archives: readonly Archive[]): Part[] {
  const [only] = archives;
  if (only !== undefined && archives.length === 1) {
    return [{ archive: null, categories: only.categories }];
  }
  const small = archives.filter((archive) => archive.categories.length === 1);
  const large = archives.filter((archive) => archive.categories.length > 1);
  return [
    { archive: null, categories: small.flatMap((archive) => archive.categories) },
    ...large.map((archive) => ({ archive, categories: archive.categories })),
  ];
}

export function idsOf(branch: Branch): string[] {
  return branch.parts.flatMap((part) => part.categories).map((category) => category.id);
}

export function shareOn(ids: readonly string[], off: ReadonlySet<string>): Share {
  const on = ids.filter((id) => !off.has(id)).length;
  if (on === 0) return 'none';
  return on === ids.length ? 'all' : 'some';
}

/** The list of switched-off categories after `ids` were switched on or off. */
export function switched(off: readonly string[], ids: readonly string[], on: boolean): string[] {
  const changed = new Set(ids);
  const rest = off.filter((id) => !changed.has(id));
  return on ? rest : [...rest, ...ids];
}

/** The list of switched-off categories when only `ids` are on. Discontinued categories keep their state. */
export function onlyOn(off: readonly string[], ids: readonly string[]): string[] {
  const active = currentTaxonomy().flatMap(({ archives }) =>
    archives.flatMap(({ categories }) => categories.map(({ id }) => id)),
  );
  const wanted = new Set(ids);
  const kept = switched(off, active, true);
  return [...kept, ...active.filter((id) => !wanted.has(id))].filter((id) => !wanted.has(id));
}

/** The categories that match each word of `query` in their ID or name, or in the name of their archive or group. */
export function found(tree: readonly Branch[], query: string): ReadonlySet<string> {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const hits = new Set<string>();
  for (const branch of tree) {
    for (const { archive, categories } of branch.parts) {
      const around = [branch.name, archive?.name ?? ''].join(' ');
      for (const { id, name } of categories) {
        const text = fold(`${id} ${name} ${around}`);
        if (words.every((word) => text.includes(word))) hits.add(id);
      }
    }
  }
  return hits;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The active categories of a listing, which is a category, an archive (`cs`) or `grp_physics`. */
export function categoriesOfListing(listing: string): string[] {
  for (const group of currentTaxonomy()) {
    const archives = group.archives.filter(({ id }) => id === listing || group.id === listing);
    if (archives.length > 0) return archives.flatMap(({ categories }) => categories.map(idOf));
    const all = group.archives.flatMap(({ categories }) => categories.map(idOf));
    if (all.includes(listing)) return [listing];
  }
  return [];
}

function idOf({ id }: Category): string {
  return id;
}
