import * as v from 'valibot';
import type { ArxivId } from '../../core/digest.ts';
import type { PaperFacts } from '../days/unite.ts';
import { Facts, parsedJson } from '../shapes.ts';

/** A line of a harvest file: the ID, then arXiv's metadata. */
export function lineOf(id: ArxivId, facts: PaperFacts): string {
  return `${id} ${JSON.stringify(facts)}`;
}

/** The metadata of the wanted papers in a harvest file. Parses only their lines. */
export function factsIn(text: string, wanted: ReadonlySet<ArxivId>): [ArxivId, PaperFacts][] {
  const found: [ArxivId, PaperFacts][] = [];
  for (const line of text.split('\n')) {
    const id = line.slice(0, line.indexOf(' '));
    if (!wanted.has(id)) continue;
    const facts = v.safeParse(Facts, parsedJson(line.slice(id.length + 1)));
    if (facts.success) found.push([id, facts.output]);
  }
  return found;
}
