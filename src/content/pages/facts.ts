import type { ListingFacts } from '../../shared/messages.ts';
import type { ListedEntry } from './entries.ts';
import { plainText } from './plain-text.ts';

/** What the page says of an entry: title, authors and categories, empty where it does not. */
export function factsOf({ id, holder, dd }: ListedEntry): ListingFacts {
  if (holder.localName === 'h1') return abstractFacts(id, holder);
  return dd === null ? resultFacts(id, holder) : listFacts(id, dd);
}

function listFacts(id: string, dd: Element): ListingFacts {
  return {
    id,
    title: plainText(dd.querySelector('.list-title')),
    authors: names(dd, '.list-authors a'),
    categories: categoriesIn(dd.querySelector('.list-subjects')),
  };
}

function resultFacts(id: string, li: Element): ListingFacts {
  return {
    id,
    title: plainText(li.querySelector('p.title')),
    authors: names(li, 'p.authors a'),
    categories: names(li, '.tags.is-inline-block > .tag'),
  };
}

function abstractFacts(id: string, h1: Element): ListingFacts {
  const page = h1.ownerDocument;
  return {
    id,
    title:
      page.querySelector<HTMLMetaElement>('meta[name="citation_title"]')?.content || plainText(h1),
    authors: names(page, '#abs .authors a'),
    categories: categoriesIn(page.querySelector('td.subjects')),
  };
}

function names(within: ParentNode, selector: string): string[] {
  return [...within.querySelectorAll(selector)].map(plainText).filter((name) => name !== '');
}

/** Each subject ends in its category: `Computer Vision and Pattern Recognition (cs.CV)`. */
function categoriesIn(subjects: Element | null): string[] {
  const found = (subjects?.textContent ?? '')
    .split(';')
    .map((subject) => /\(([a-z]+(?:-[a-z]+)*(?:\.[A-Za-z-]+)?)\)\s*$/.exec(subject)?.[1]);
  return [...new Set(found.filter((category) => category !== undefined))];
}
