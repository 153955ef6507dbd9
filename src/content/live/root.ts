import type { Settings } from '../../shared/settings.ts';
import { applyTheme } from '../badge/theme.ts';

/** Tells the style sheet, on the page's root, of theme and print. */
export function styleRoot(settings: Settings): void {
  applyTheme(settings);
  const { dataset } = document.documentElement;
  if (settings.badgePrint) delete dataset.hotPapersPrint;
  else dataset.hotPapersPrint = 'off';
}

export function unstyleRoot(): void {
  const { dataset } = document.documentElement;
  delete dataset.hotPapersTheme;
  delete dataset.hotPapersPrint;
}
