import { abstractUrl } from '../../core/arxiv-id.ts';
import type { ArxivId, Instant } from '../../core/digest.ts';
import { xmlElement, xmlText } from './xml-text.ts';

/** An entry of the Atom feed: a paper appears once, when it became hot. */
export interface AtomEntry {
  id: ArxivId;
  title: string;
  /** When it became hot. */
  published: Instant;
  authors: readonly string[];
  categories: readonly string[];
  summary: string;
}

export interface AtomFeed {
  /** A path in the feed's folder. */
  name: string;
  title: string;
  /** The URL of the folder; empty if unknown. */
  home: string;
  updated: Instant;
  /** Latest first. */
  entries: readonly AtomEntry[];
}

/** The ID of an entry in the feed. It does not depend on the host. */
const ATOM_ID = 'https://arxiv.org/abs/$1#hot-papers';

/** Formats a feed as Atom (RFC 4287). */
export function atomXml({ name, title, home, updated, entries }: AtomFeed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    xmlElement('id', home === '' ? `tag:hot-papers.invalid,2026:${name}` : home + name),
    xmlElement('title', title),
    xmlElement('updated', updated),
    `<author>${xmlElement('name', title)}</author>`,
    ...(home === ''
      ? []
      : [
          `<link rel="self" type="application/atom+xml" href="${xmlText(home + name)}"/>`,
          `<link rel="alternate" type="text/html" href="${xmlText(home)}"/>`,
        ]),
    ...entries.map(entryXml),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryXml({ id, title, published, authors, categories, summary }: AtomEntry): string {
  const lines = [
    '<entry>',
    xmlElement('id', ATOM_ID.replace('$1', id)),
    xmlElement('title', title),
    xmlElement('updated', published),
    xmlElement('published', published),
    `<link rel="alternate" type="text/html" href="${xmlText(abstractUrl(id))}"/>`,
    ...authors.map((author) => `<author>${xmlElement('name', author)}</author>`),
    ...categories.map((category) => `<category term="${xmlText(category)}"/>`),
    xmlElement('summary', summary),
    '</entry>',
  ];
  return lines.join('\n');
}
