import type { ArxivId } from '../../core/digest.ts';
import { isText, listOf, objectOf } from '../../core/shape.ts';
import type { PaperFacts } from '../days/unite.ts';

const isFacts = objectOf({
  title: isText,
  authors: listOf(isText),
  categories: listOf(isText),
  abstract: isText,
});

/** A line of the file that keeps a harvest: the id, then what arXiv says. */
export function lineOf(id: ArxivId, facts: PaperFacts): string {
  return `${id} ${JSON.stringify(facts)}`;
}

/** What a harvest says of papers. Only their lines are read whole. */
export function factsIn(text: string, wanted: ReadonlySet<ArxivId>): [ArxivId, PaperFacts][] {
  const found: [ArxivId, PaperFacts][] = [];
  for (const line of text.split('\n')) {
    const id = line.slice(0, line.indexOf(' '));
    if (!wanted.has(id)) continue;
    const facts: unknown = JSON.parse(line.slice(id.length + 1));
    if (isPaperFacts(facts)) found.push([id, facts]);
  }
  return found;
}

function isPaperFacts(value: unknown): value is PaperFacts {
  return isFacts(value);
}
