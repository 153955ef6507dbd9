import type { ArxivId } from '../../core/digest.ts';

const ABSTRACT = /\/abs\/(?:([a-z-]+)(?:\.[a-z-]+)?(?:\/|%2f))?(\d{4}\.\d{4,5}|\d{7})/i;

/**
 * The paper in the URL of an arXiv abstract page. A page may have two thousand, and arXiv links only to valid IDs, so
 * this only removes version and subject class.
 */
export function idOfHref(href: string): ArxivId | null {
  const [, archive, number] = ABSTRACT.exec(href) ?? [];
  if (!number) return null;
  return archive ? `${archive.toLowerCase()}/${number}` : number;
}

/** The paper of the first matching link in `row`. */
export function idOfLink(row: Element, selector: string): ArxivId | null {
  return idOfHref(row.querySelector(selector)?.getAttribute('href') ?? '');
}

/** A row's link to the abstract page. */
export function abstractLinkOf(row: Element): HTMLElement | null {
  return row.querySelector<HTMLElement>('a[href*="/abs/"]');
}
