import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** An element as the text of a whole document. Preact escapes every text in it. */
export function documentOf(page: VNode): string {
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}
