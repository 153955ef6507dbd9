import type { ArxivId } from './digest.ts';

export { monthOf } from './month.ts';

// https://info.arxiv.org/help/arxiv_identifier.html: YYMM.number since April 2007, with four digits until
// December 2014 and five since; before that archive/YYMMnumber, where a subject class may follow the archive.
const VERSION = '(?:v[1-9]\\d{0,2})?';
const NEW_STYLE = new RegExp(`^((\\d{2}(?:0[1-9]|1[0-2]))\\.(\\d{4,5}))${VERSION}$`);
const OLD_STYLE = new RegExp(
  `^([a-z]+(?:-[a-z]+)?)(?:\\.[a-z]+(?:-[a-z]+)?)?/((\\d{2}(?:0[1-9]|1[0-2]))(\\d{3}))${VERSION}$`,
  'i',
);
const FIRST_NEW_STYLE = '0704';
const FIRST_FIVE_DIGITS = '1501';
const FIRST_OLD_STYLE = '9107';

/** For each host without `www.`, the path before an ID on a paper's page. */
const ID_PATHS: ReadonlyMap<string, RegExp> = new Map([
  ['arxiv.org', /^(?:abs|pdf|html|format|ps|src|e-print)\//],
  ['ar5iv.org', /^(?:abs|html|pdf)\//],
  ['ar5iv.labs.arxiv.org', /^(?:abs|html|pdf)\//],
  ['huggingface.co', /^papers\//],
  ['hf.co', /^papers\//],
  ['alphaxiv.org', /^(?:[a-z]{2}\/)?[a-z]+\//],
  ['doi.org', /^10\.48550\/arxiv\./i],
  ['dx.doi.org', /^10\.48550\/arxiv\./i],
]);
/** The hosts of papers' pages, without `www.`; arXiv's other mirrors are subdomains. */
export const PAPER_HOSTS: readonly string[] = [...ID_PATHS.keys()];

const MIRROR = /^(?:www|export|browse|[a-z]{2})\.(?=arxiv\.org$)|^www\./;

/**
 * The base ID in `text`, an ID with or without `arXiv:`, version, subject class or `.pdf`. Null if it is not in the
 * format of an arXiv ID.
 */
export function parseArxivId(text: string): ArxivId | null {
  const bare = text
    .trim()
    .replace(/^arxiv:\s*/i, '')
    .replace(/\.pdf$/i, '');
  const [, modern, month, number] = NEW_STYLE.exec(bare) ?? [];
  if (modern !== undefined && month !== undefined && number !== undefined) {
    return month >= FIRST_NEW_STYLE && isNumber(number, month >= FIRST_FIVE_DIGITS ? 5 : 4)
      ? modern
      : null;
  }
  const [, archive, serial, oldMonth, oldNumber] = OLD_STYLE.exec(bare) ?? [];
  if (archive === undefined || oldMonth === undefined || oldNumber === undefined) return null;
  const existed = oldMonth >= FIRST_OLD_STYLE || oldMonth < FIRST_NEW_STYLE;
  return existed && isNumber(oldNumber, 3) ? `${archive.toLowerCase()}/${serial}` : null;
}

/** Papers of a month are numbered from 1. */
function isNumber(digits: string, length: number): boolean {
  return digits.length === length && Number(digits) > 0;
}

/**
 * The base ID of the paper that a link leads to, or null. Supports arxiv.org and its mirrors, ar5iv, alphaXiv, the
 * papers of Hugging Face, arXiv's DOIs, and links of the form `arxiv:2102.06171`.
 */
export function arxivIdOfLink(href: string): ArxivId | null {
  if (!URL.canParse(href, 'https://arxiv.org')) return null;
  const { protocol, hostname, pathname } = new URL(href, 'https://arxiv.org');
  if (protocol === 'arxiv:') return idInPath(pathname);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const before = ID_PATHS.get(hostname.replace(MIRROR, ''));
  const path = pathname.split('/').filter(Boolean).join('/');
  return before?.test(path) ? idInPath(path.replace(before, '')) : null;
}

/** The ID in a path such as `2102.06171v1/index.html` or `hep-th%2F9901001`. */
function idInPath(path: string): ArxivId | null {
  try {
    return parseArxivId(decodeURIComponent(path).replace(/\/index\.html$|\.md$/, ''));
  } catch {
    // An invalid percent encoding.
    return null;
  }
}

/** The address of a paper's abstract page. */
export function abstractUrl(id: ArxivId): string {
  return `https://arxiv.org/abs/${id}`;
}
