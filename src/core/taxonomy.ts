import data from './taxonomy-data.json' with { type: 'json' };

/** A category with its ID in listings: `cs.CV`, or an archive without subdivisions such as `hep-th`. */
export interface Category {
  id: string;
  name: string;
  archive: string;
  /** False if it is discontinued, such as `cmp-lg`. */
  active: boolean;
  /** The current ID: its own, or another one if this is an alias (`math.ST` for `stat.TH`). */
  canonical: string;
}

export interface Archive {
  id: string;
  name: string;
  group: string;
  active: boolean;
  categories: Category[];
}

export interface Group {
  id: string;
  name: string;
  archives: Archive[];
}

const ALIASES: Readonly<Record<string, string>> = data.aliases;
const ENDED: ReadonlySet<string> = new Set(data.ended);

const CATEGORIES: ReadonlyMap<string, Category> = new Map(
  Object.entries(data.categories).map(([id, name]) => [id, categoryFrom(id, name)]),
);

/** All groups of arXiv with their archives and categories, including discontinued ones. */
export const GROUPS: readonly Group[] = Object.entries(data.groups).map(([id, name]) => ({
  id,
  name,
  archives: archivesOf(id),
}));

const ARCHIVES: ReadonlyMap<string, Archive> = new Map(
  GROUPS.flatMap((group) => group.archives).map((archive) => [archive.id, archive]),
);

function categoryFrom(id: string, name: string): Category {
  return {
    id,
    name,
    archive: archiveIdOf(id),
    active: !ENDED.has(id),
    canonical: canonicalCategory(id),
  };
}

function archivesOf(group: string): Archive[] {
  const archives: Archive[] = [];
  for (const [id, itsGroup, name] of data.archives) {
    if (id === undefined || name === undefined || itsGroup !== group) continue;
    const categories = [...CATEGORIES.values()].filter((category) => category.archive === id);
    const active = categories.some((category) => category.active);
    archives.push({ id, name, group, active, categories });
  }
  return archives;
}

function archiveIdOf(category: string): string {
  const dot = category.indexOf('.');
  return dot === -1 ? category : category.slice(0, dot);
}

/** The category that replaces an alias or a discontinued archive: `math.ST` for `stat.TH`, `cs.CL` for `cmp-lg`. */
export function canonicalCategory(id: string): string {
  return Object.hasOwn(ALIASES, id) ? (ALIASES[id] ?? id) : id;
}

/** Whether arXiv has or had a category with this ID. Case-sensitive: `cs.CV`, not `cs.cv`. */
export function isCategory(id: string): boolean {
  return CATEGORIES.has(id);
}

/** Whether arXiv has or had an archive with this ID, as in paper IDs before April 2007. */
export function isArchive(id: string): boolean {
  return ARCHIVES.has(id);
}

/** The category with this ID, or undefined. */
export function categoryOf(id: string): Category | undefined {
  return CATEGORIES.get(id);
}

/** The name of a category, or its ID if it is unknown. */
export function categoryName(id: string): string {
  return CATEGORIES.get(id)?.name ?? id;
}

/** Group and archive names of a category, for headings; undefined if it is unknown. */
export function archiveOf(category: string): Archive | undefined {
  return ARCHIVES.get(archiveIdOf(category));
}

/** The active groups and archives, with their active categories. */
export function currentTaxonomy(): Group[] {
  return GROUPS.map((group) => ({
    ...group,
    archives: group.archives
      .filter((archive) => archive.active)
      .map((archive) => ({
        ...archive,
        categories: archive.categories.filter((category) => category.active),
      })),
  }));
}
