import type { ArxivId } from '../../core/digest.ts';

const ABSTRACT = /\/abs\/(?:([a-z-]+)(?:\.[a-z-]+)?(?:\/|%2f))?(\d{4}\.\d{4,5}|\d{7})/i;

/**
 * The paper whose abstract page an address of arXiv's names. Two thousand are read while a page streams, and
 * arXiv links to no paper that is not there, so only version and subject class have to go.
 */
export function idOfHref(href: string): ArxivId | null {
  const [, archive, number] = ABSTRACT.exec(href) ?? [];
  if (!number) return null;
  return archive ? `${archive.toLowerCase()}/${number}` : number;
}

/** The paper to which the first link in `row` that matches leads. */
export function idOfLink(row: Element, selector: string): ArxivId | null {
  return idOfHref(row.querySelector(selector)?.getAttribute('href') ?? '');
}

/** The link of a row that leads to the abstract page. */
export function abstractLinkOf(row: Element): HTMLElement | null {
  return row.querySelector<HTMLElement>('a[href*="/abs/"]');
}
