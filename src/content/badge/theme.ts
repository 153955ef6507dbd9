import type { BadgeSettings } from '../../badge-settings.ts';

/** Tells the style sheet, on the page's root, whether we are to be light or dark. */
export function applyTheme({ badgeTheme }: BadgeSettings): void {
  const { dataset } = document.documentElement;
  const theme = badgeTheme !== 'page' ? badgeTheme : isDark() ? 'dark' : '';
  if (dataset.hotPapersTheme !== theme) dataset.hotPapersTheme = theme;
}

/** arXiv is light, whatever the system says, unless the reader's style or another extension darkens it. */
function isDark(): boolean {
  for (const element of [document.body, document.documentElement]) {
    const opaque = /^rgb\((\d+), (\d+), (\d+)/.exec(getComputedStyle(element).backgroundColor);
    if (opaque) return Number(opaque[1]) + Number(opaque[2]) + Number(opaque[3]) < 384;
  }
  return false;
}
