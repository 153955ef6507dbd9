import type { BadgeSettings } from '../../shared/badge-settings.ts';

/** Tells the style sheet, on the page's root, whether we are to be light or dark. */
export function applyTheme({ badgeTheme }: BadgeSettings): void {
  const { dataset } = document.documentElement;
  const theme = badgeTheme !== 'page' ? badgeTheme : isDark() ? 'dark' : '';
  if (dataset.hotPapersTheme !== theme) dataset.hotPapersTheme = theme;
}

/** arXiv is light, whatever the system says, unless the reader's style or another extension darkens it. */
function isDark(): boolean {
  for (const element of [document.body, document.documentElement]) {
    // Green is most of what the eye takes for light.
    const opaque = /^rgb\(\d+, (\d+)/.exec(getComputedStyle(element).backgroundColor);
    if (opaque && Number(opaque[1]) < 128) return true;
    if (opaque) break;
  }
  return isDarkenedByChrome();
}

/**
 * Chrome's automatic dark theme changes no computed colour of the page, but that of the canvas of an element that asks
 * for light (https://developer.chrome.com/blog/auto-dark-theme#detecting_auto_dark_theme).
 */
function isDarkenedByChrome(): boolean {
  const probe = document.createElement('div');
  probe.style.cssText = 'display:none;color-scheme:light;background-color:canvas';
  document.documentElement.append(probe);
  const { backgroundColor } = getComputedStyle(probe);
  probe.remove();
  return backgroundColor !== 'rgb(255, 255, 255)';
}
