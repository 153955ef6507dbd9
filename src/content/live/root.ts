import type { Settings } from '../../shared/settings.ts';
import { applyTheme } from '../badge/theme.ts';

/** Tells the style sheet, on the page's root, of theme and print. */
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
 * Chrome's automatic dark theme changes no computed color of the page, but that of the canvas of an element that asks
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
