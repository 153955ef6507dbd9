import type { BadgeSettings } from '../../shared/badge-settings.ts';

/** Sets the light or dark theme on the page's root, for the style sheet. */
export function applyTheme({ badgeTheme }: BadgeSettings, isDarkened?: () => boolean): void {
  const { dataset } = document.documentElement;
  const theme = badgeTheme !== 'page' ? badgeTheme : isDark() || isDarkened?.() ? 'dark' : '';
  if (dataset.hotPapersTheme !== theme) dataset.hotPapersTheme = theme;
}

/** arXiv is light whatever the system theme, unless the user's style or another extension makes it dark. */
function isDark(): boolean {
  for (const element of [document.body, document.documentElement]) {
    // Green contributes most to perceived brightness.
    const opaque = /^rgb\(\d+, (\d+)/.exec(getComputedStyle(element).backgroundColor);
    if (opaque) return Number(opaque[1]) < 128;
  }
  return false;
}
