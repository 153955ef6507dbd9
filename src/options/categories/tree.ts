import { type Archive, type Category, currentTaxonomy, GROUPS } from '../../core/taxonomy.ts';

/** The categories of an archive; without a name where several archives of one category stand together. */
export interface Part {
  archive: Archive | null;
  categories: Category[];
}

export interface Branch {
  id: string;
  /** Empty for the branch of the categories that have ended. */
  name: string;
  parts: Part[];
}

export type Share = 'all' | 'some' | 'none';

export const ENDED_BRANCH = 'ended';

/** The tree of the options page: groups by name, and at the end what takes no more papers. */
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

/** The categories that are off when only `ids` are on. Categories that no listing has any more stay as they are. */
export function onlyOn(off: readonly string[], ids: readonly string[]): string[] {
  const active = currentTaxonomy().flatMap(({ archives }) =>
    archives.flatMap(({ categories }) => categories.map(({ id }) => id)),
  );
  const wanted = new Set(ids);
  const kept = switched(off, active, true);
  return [...kept, ...active.filter((id) => !wanted.has(id))].filter((id) => !wanted.has(id));
}

/** The categories in which each word of `query` is found: in the ID, the name, or the archive's and group's. */
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

/** The categories in use that a listing shows: of a category itself, an archive (`cs`) or `grp_physics`. */
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
