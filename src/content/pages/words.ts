import { wordsOf } from '../../core/follow/names.ts';
import { fold } from '../../core/text/fold.ts';

/** A word of an element: as it is compared, and where it stands. */
interface PlacedWord {
  folded: string;
  node: Text;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}@][\p{L}\p{N}\p{M}@]*/gu;

/** What arXiv and MathJax add to a text: the label in front, and formulas. */
const NOT_TEXT = '.descriptor, .MathJax, .MathJax_Preview, mjx-container, script';

/** The words in an element's text. A word that is cut by an element, such as what a search found, is two. */
export function wordsIn(element: Element): PlacedWord[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: PlacedWord[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text) || node.parentElement?.closest(NOT_TEXT)) continue;
    for (const { 0: word, index } of node.data.matchAll(WORD)) {
      for (const folded of wordsOf(fold(word))) {
        words.push({ folded, node, start: index, end: index + word.length });
      }
    }
  }
  return words;
}
