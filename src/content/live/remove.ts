import type { Badges } from '../badge/badges.ts';

/** Removes the badges that the extension created; copies and forgeries stay. */
export function removeBadges({ idOf }: Pick<Badges, 'idOf'>): void {
  for (const badge of document.querySelectorAll('.hot-papers-badge')) {
    if (idOf(badge) !== undefined) badge.remove();
  }
}
