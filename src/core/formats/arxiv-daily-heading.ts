import { arxivIdOfLink, parseArxivId } from '../arxiv-id.ts';

/** An entry links to its paper, perhaps to its code; more links are a mistake. */
const MOST_LINKS = 5;

/** The content of an entry's heading. */
export interface DailyHeading {
  rank: number;
  /** As written; empty if missing. */
  title: string;
  hrefs: string[];
}

interface TrailingLink {
  before: string;
  label: string;
  href: string;
  after: string;
}

/**
 * `### 1.Title  [ :arrow_down: ](https://arxiv.org/pdf/2004.00622.pdf)`. The title can also be the link's label, or
 * precede a link in brackets.
 */
export function readHeading(line: string): DailyHeading {
  const [, rank = '', written = ''] = /^###\s*(\d{1,6})\.?(.*)$/s.exec(line) ?? [];
  const links: TrailingLink[] = [];
  let title = written;
  for (let link = lastLink(title); link !== null; link = lastLink(title)) {
    if (links.length === MOST_LINKS) break;
    // Within a title, link syntax is part of a formula.
    if (links.length > 0 && !(link.after.trim() === '' && /^https?:/.test(link.href))) break;
    links.unshift(link);
    title = withoutBracket(link);
  }
  const label = links[0]?.label.trim() ?? '';
  // `:arrow_down:` is an icon.
  const isTitle = parseArxivId(label) === null && !/^:\w+:$/.test(label);
  if (title.trim() === '' && isTitle) title = label;
  const hrefs = links.map(({ href }) => href);
  const toPapers = hrefs.filter((href) => arxivIdOfLink(href) !== null);
  return { rank: Number(rank), title, hrefs: toPapers.length > 0 ? toPapers : hrefs };
}

/** The text before a link, without its opening bracket. */
function withoutBracket({ before, after }: TrailingLink): string {
  const text = before.trimEnd();
  return /^[)\]]/.test(after.trimStart()) && /[([]$/.test(text.slice(-1))
    ? text.slice(0, -1)
    : text;
}

/** The last link of a text. Its label may contain brackets. */
function lastLink(text: string): TrailingLink | null {
  const arrow = text.lastIndexOf('](');
  const close = text.indexOf(')', arrow);
  const start = labelStart(text, arrow);
  if (arrow === -1 || close === -1 || start === -1) return null;
  return {
    before: text.slice(0, start),
    label: text.slice(start + 1, arrow),
    href: text.slice(arrow + 2, close).trim(),
    after: text.slice(close + 1),
  };
}

/** The position of the opening bracket for the one at `close`. */
function labelStart(text: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    if (text[at] === ']') depth++;
    if (text[at] === '[' && --depth === 0) return at;
  }
  return -1;
}
