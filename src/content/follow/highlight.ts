import type { FollowMatch, Matcher } from '../../core/follow/matcher.ts';
import { abstractOf } from '../pages/abstract.ts';
import { authorLinksIn, authorsOf } from '../pages/authors.ts';
import type { ListedEntry } from '../pages/entries.ts';
import { titleElementOf } from '../pages/title.ts';
import { wordsIn } from '../pages/words.ts';

/** The highlight's name in the style sheet. */
const NAME = 'hot-papers-yours';

/** Underlines authors and words without changing arXiv's elements, which other scripts also read and change. */
export interface HighlightLayer {
  add(entry: ListedEntry, match: FollowMatch, matcher: Matcher): void;
  clear(): void;
}

export function makeHighlight(): HighlightLayer {
  const layer = new Highlight();
  return {
    add(entry, { authors, title, abstract }, matcher) {
      CSS.highlights.set(NAME, layer);
      const block = authorsOf(entry);
      const links = block === null ? [] : authorLinksIn(block);
      for (const at of authors) {
        const link = links[at];
        if (link !== undefined) layer.add(around(link));
      }
      const texts = [title && titleElementOf(entry), abstract && abstractOf(entry)];
      for (const text of texts)
        if (text) for (const range of rangesIn(text, matcher)) layer.add(range);
    },
    clear() {
      layer.clear();
      CSS.highlights.delete(NAME);
    },
  };
}

function around(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

/** The ranges of the phrases in an element. A phrase that contains a formula may match without a range. */
function rangesIn(element: Element, matcher: Matcher): Range[] {
  const words = wordsIn(element);
  const found = matcher.phrasesIn(words.map(({ folded }) => folded));
  return found.flatMap(([from, to]) => {
    const [first, last] = [words[from], words[to - 1]];
    if (first === undefined || last === undefined) return [];
    const range = document.createRange();
    range.setStart(first.node, first.start);
    range.setEnd(last.node, last.end);
    return [range];
  });
}
