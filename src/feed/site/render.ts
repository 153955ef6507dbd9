import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Renders an element as an HTML document. Preact escapes all text. */
export function documentOf(page: VNode): string {
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}
