import { arxivIdOfLink, PAPER_HOSTS, parseArxivId } from '../arxiv-id.ts';
import type { ArxivId } from '../digest.ts';
import { type JsonObject, objectOf, objectsOf, textOf } from './json.ts';

const HOSTS = PAPER_HOSTS.map((host) => host.replaceAll('.', '\\.')).join('|');
const LINK_IN_TEXT = new RegExp(
  `(?:https?://)?(?:[a-z]{2,8}\\.)?(?:${HOSTS})/[^\\s<>"'()\\]]+`,
  'gi',
);

/** The papers that a post cites: those of its links and cards, or else of its text, where links are often truncated. */
export function citedPapers(view: JsonObject): ArxivId[] {
  const linked = papersOf(linksOf(view));
  if (linked.length > 0) return linked;
  const text = textOf(objectOf(view.record)?.text);
  const links = [...text.matchAll(LINK_IN_TEXT)].map(([link]) =>
    link.replace(/[.,;:!?…]{1,8}$/, ''),
  );
  return papersOf(links.map((link) => (/^https?:/i.test(link) ? link : `https://${link}`)));
}

/** The title on the card of a link to the paper; empty if there is none, or only the ID. */
export function cardTitle(view: JsonObject, paper: ArxivId): string {
  const card = cardsOf(view).find((one) => arxivIdOfLink(textOf(one.uri)) === paper);
  const title = textOf(card?.title).replace(/^\[[^\]]*\]\s*/, '');
  return parseArxivId(title) === null && !URL.canParse(title) ? title : '';
}

function papersOf(links: readonly string[]): ArxivId[] {
  const papers = links.map(arxivIdOfLink).filter((id) => id !== null);
  return [...new Set(papers)];
}

function linksOf(view: JsonObject): string[] {
  const facets = objectsOf(objectOf(view.record)?.facets);
  const features = facets.flatMap((facet) => objectsOf(facet.features));
  return [...features, ...cardsOf(view)]
    .map((place) => textOf(place.uri))
    .filter((link) => URL.canParse(link));
}

/** The link cards of a post: as written, as shown, and beside a quoted post. */
function cardsOf(view: JsonObject): JsonObject[] {
  const written = objectOf(objectOf(view.record)?.embed);
  const shown = objectOf(view.embed);
  return [written, shown, objectOf(shown?.media), objectOf(written?.media)]
    .map((embed) => objectOf(embed?.external))
    .filter((card) => card !== null);
}
