import type { Settings } from '../../shared/settings.ts';
import { applyTheme } from '../badge/theme.ts';

/** Sets theme and print options on the page's root, for the style sheet. */
export function styleRoot(settings: Settings): void {
  applyTheme(settings, isDarkenedByChrome);
  const { dataset } = document.documentElement;
  if (settings.badgePrint) delete dataset.hotPapersPrint;
  else dataset.hotPapersPrint = 'off';
}

export function unstyleRoot(): void {
  const { dataset } = document.documentElement;
  delete dataset.hotPapersTheme;
  delete dataset.hotPapersPrint;
}

/**
 * Chrome's automatic dark theme changes no computed color of the page, except the canvas color of an element that
 * requests a light scheme (https://developer.chrome.com/blog/auto-dark-theme#detecting_auto_dark_theme).
 */
function isDarkenedByChrome(): boolean {
  const probe = document.createElement('div');
  probe.style.cssText = 'display:none;color-scheme:light;background-color:canvas';
  document.documentElement.append(probe);
  const { backgroundColor } = getComputedStyle(probe);
  probe.remove();
  return backgroundColor !== 'rgb(255, 255, 255)';
}
