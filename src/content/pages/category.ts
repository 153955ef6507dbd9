/** The archive or category that a page lists (`cs.CV`, `grp_physics`), or null. */
export function categoryOf(url: URL): string | null {
  const [, kind, name] = url.pathname.split('/');
  if (kind !== 'list' && kind !== 'catchup' && kind !== 'search') return null;
  const asked = name || url.searchParams.get('archive') || '';
  return /^[a-z_-]+(?:\.[A-Za-z-]+)?$/.test(asked) && asked !== 'advanced' ? asked : null;
}

/** The kind of page within its category: new papers, recent days, older months, or the first part of the path. */
export function periodOf(url: URL): string {
  const [, kind = '', , period = ''] = url.pathname.split('/');
  if (kind !== 'list') return kind;
  if (period === 'new') return 'new';
  return /^(?:recent|pastweek|current)$/.test(period) ? 'recent' : 'older';
}

/**
 * Whether a page always separates new submissions, cross-lists and replacements. Other pages may also list cross-lists.
 */
export function tellsKinds(url: URL): boolean {
  const [, kind, , period] = url.pathname.split('/');
  return kind === 'catchup' || (kind === 'list' && period === 'new');
}
