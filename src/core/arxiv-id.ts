import type { ArxivId } from './digest.ts';

// https://info.arxiv.org/help/arxiv_identifier.html: YYMM.number since April 2007 (four digits until
// December 2014), archive/YYMMnumber before, where a subject class may follow the archive.
const NEW_STYLE = /^(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v[1-9]\d{0,2})?$/;
const OLD_STYLE =
  /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2}(?:-[a-z]{2,3})?)?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v[1-9]\d{0,2})?$/i;

const ID_HOSTS: Record<string, RegExp> = {
  'arxiv.org': /^\/(?:abs|pdf|html|format|ps|src|e-print)\/(.+)$/,
  'huggingface.co': /^\/papers\/(.+)$/,
  'alphaxiv.org': /^\/(?:abs|pdf|overview)\/(.+)$/,
};

/**
 * The base id in `text`, which is an id with or without `arXiv:`, version, subject class or `.pdf`.
 * Null where the form is not that of an arXiv id.
 */
export function parseArxivId(text: string): ArxivId | null {
  const bare = text
    .trim()
    .replace(/^arxiv:\s*/i, '')
    .replace(/\.pdf$/i, '');
  const modern = NEW_STYLE.exec(bare)?.[1];
  if (modern !== undefined) return modern;
  const old = OLD_STYLE.exec(bare);
  if (old?.[1] === undefined || old[2] === undefined) return null;
  return `${old[1].toLowerCase()}/${old[2]}`;
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
  const path = ID_HOSTS[host]?.exec(url.pathname)?.[1];
  if (path === undefined) return null;
  try {
    return parseArxivId(decodeURIComponent(path).replace(/\/+$/, ''));
  } catch {
    return null;
  }
}

/** The month of submission as `YYMM`, which names the id's shard. */
export function monthOf(id: ArxivId): string {
  const number = id.slice(id.indexOf('/') + 1);
  return number.slice(0, 4);
}
