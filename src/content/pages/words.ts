import { wordsOf } from '../../core/follow/names.ts';
import { fold } from '../../core/text/fold.ts';

/** A normalized word of an element and its position. */
interface PlacedWord {
  folded: string;
  node: Text;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}@][\p{L}\p{N}\p{M}@]*/gu;

/** Elements that arXiv and MathJax add to a text: labels and formulas. */
const NOT_TEXT = '.descriptor, .MathJax, .MathJax_Preview, mjx-container, script';

/** The words of an element's text. A word split by an element, such as a search hit, counts as two. */
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
