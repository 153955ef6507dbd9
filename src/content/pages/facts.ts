import type { ListingFacts } from '../../shared/messages.ts';
import { authorsIn } from './authors.ts';
import type { ListedEntry } from './entries.ts';
import { plainText } from './plain-text.ts';
import { isTranslated } from './translation.ts';

const known = new WeakMap<Element, ListingFacts>();

/**
 * The page's metadata of an entry: title, authors and categories, empty if missing. The first result is cached, because
 * other scripts change pages later. Translated pages are not read.
 */
export function factsOf(entry: ListedEntry): ListingFacts {
  const { id, holder } = entry;
  const before = known.get(holder);
  if (before?.id === id) return before;
  if (isTranslated(holder.ownerDocument)) return { id, title: '', authors: [], categories: [] };
  const facts = read(entry);
  known.set(holder, facts);
  return facts;
}

function read({ id, holder, dd }: ListedEntry): ListingFacts {
  if (holder.localName === 'h1') return abstractFacts(id, holder);
  return dd === null ? resultFacts(id, holder) : listFacts(id, dd);
}

function listFacts(id: string, dd: Element): ListingFacts {
  return {
    id,
    title: plainText(dd.querySelector('.list-title')),
    authors: authorsIn(dd.querySelector('.list-authors')),
    categories: categoriesIn(dd.querySelector('.list-subjects')),
  };
}

function resultFacts(id: string, li: Element): ListingFacts {
  return {
    id,
    title: plainText(li.querySelector('p.title')),
    authors: authorsIn(li.querySelector('p.authors')),
    categories: [...li.querySelectorAll('.tags.is-inline-block > .tag')]
      .map(plainText)
      .filter(isCategory),
  };
}

function abstractFacts(id: string, h1: Element): ListingFacts {
  const page = h1.ownerDocument;
  return {
    id,
    title:
      page.querySelector<HTMLMetaElement>('meta[name="citation_title"]')?.content || plainText(h1),
    authors: authorsIn(page.querySelector('#abs .authors')),
    categories: categoriesIn(page.querySelector('td.subjects')),
  };
}

const CATEGORY = '[a-z]+(?:-[a-z]+)*(?:\\.[A-Za-z-]+)?';
const IS_CATEGORY = new RegExp(`^${CATEGORY}$`);
const LAST_IN_PARENTHESES = new RegExp(`\\((${CATEGORY})\\)\\s*$`);

const isCategory = (text: string): boolean => IS_CATEGORY.test(text);

/** Each subject ends with its category: `Computer Vision and Pattern Recognition (cs.CV)`. */
function categoriesIn(subjects: Element | null): string[] {
  const found = plainText(subjects)
    .split(';')
    .map((subject) => LAST_IN_PARENTHESES.exec(subject)?.[1]);
  return [...new Set(found.filter((category) => category !== undefined))];
}
