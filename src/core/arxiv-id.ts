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

const ID_HOSTS: ReadonlyMap<string, RegExp> = new Map([
  ['arxiv.org', /^\/(?:abs|pdf|html|format|ps|src|e-print)\/(.*[^/])\/*$/],
  ['huggingface.co', /^\/papers\/(.*[^/])\/*$/],
  ['alphaxiv.org', /^\/(?:abs|pdf|overview)\/(.*[^/])\/*$/],
]);

/**
 * The base id in `text`, which is an id with or without `arXiv:`, version, subject class or `.pdf`.
 * Null where the form is not that of an arXiv id.
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

/** The base id that a link leads to (arxiv.org and its mirrors, huggingface.co/papers, alphaxiv.org), or null. */
export function arxivIdOfLink(href: string): ArxivId | null {
  let url: URL;
  try {
    url = new URL(href, 'https://arxiv.org');
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const host = url.hostname.replace(/^(?:www|export|[a-z]{2})\.(?=arxiv\.org$)|^www\./, '');
  const path = ID_HOSTS.get(host)?.exec(url.pathname)?.[1];
  if (path === undefined) return null;
  try {
    return parseArxivId(decodeURIComponent(path));
  } catch {
    return null;
  }
}
