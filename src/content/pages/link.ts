import { parseArxivId } from '../../core/arxiv-id.ts';
import type { ArxivId } from '../../core/digest.ts';

/** The paper whose abstract page a link leads to. Two thousand of them are read while a page streams. */
export function idOfHref(href: string | null | undefined): ArxivId | null {
  const path = /\/abs\/([^?#]+)/.exec(href ?? '')?.[1];
  return path === undefined ? null : parseArxivId(path);
}
