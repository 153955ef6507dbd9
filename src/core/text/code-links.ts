/** Sites of code, models and project pages that support https. A name includes its subdomains. */
const HOSTS = new Set([
  'bitbucket.org',
  'codalab.org',
  'codeberg.org',
  'codeocean.com',
  'colab.research.google.com',
  'gitee.com',
  'github.com',
  'github.io',
  'gitlab.com',
  'gitlab.io',
  'hf.space',
  'huggingface.co',
  'kaggle.com',
  'modelscope.cn',
  'osf.io',
  'paperswithcode.com',
  'pypi.org',
  'readthedocs.io',
  'sites.google.com',
  'sourceforge.io',
  'sourceforge.net',
  'sr.ht',
  'zenodo.org',
]);

const LINK =
  /(?:https?:\/\/|(?:www\.)?git(?:hub|lab)\.com\/)(?:(?!,https?:)[^\s<>"'`{}|\\^[\]])+/gi;
const HINTS = ['://', 'github.com/', 'gitlab.com/'];
// arXiv breaks lines after the owner: "https://github.com/deepmind/ deepmind-research/tree/master".
const OWNER = /^https:\/\/git(?:hub|lab)\.com\/[\w-]+\/$/;
const BROKEN_OFF = /^ ([\w.-]+)((?:\/[\w.-]+)*)/;

/** The links to code and project pages in plain text, https and on a known site, without duplicates. */
export function codeLinksIn(abstract: string): string[] {
  if (!HINTS.some((hint) => abstract.includes(hint))) return [];
  const text = abstract.includes('\\') ? abstract.replace(/\\([_~%])/g, '$1') : abstract;
  const links = new Set<string>();
  for (const match of text.matchAll(LINK)) {
    const found = withoutPunctuation(match[0]);
    const hasScheme = /^https?:/i.test(found);
    // Without a scheme it counts only at the start of a word: mail addresses and other hosts do not match.
    if (!hasScheme && /[\w@./-]/.test(text[match.index - 1] ?? '')) continue;
    const link = codeLink(hasScheme ? found : `https://${found}`);
    if (link === null) continue;
    const whole = OWNER.test(link)
      ? link + brokenOff(text.slice(match.index + match[0].length))
      : link;
    links.add(whole);
  }
  return [...links];
}

/** The https link if its site is known and it is not just the front page, else null. */
export function codeLink(href: string): string | null {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '' || url.port !== '') return null;
  if (!isKnownHost(url.hostname)) return null;
  const hasOwnName = /\.(?:io|space|net)$/.test(url.hostname);
  if (url.pathname === '/' && !hasOwnName) return null;
  // As written, unless browsers parse a different host than users see: `https:\\github.com`.
  const [, rest] = /^https?:(\/\/[\w.-]+(?:\/.*)?)$/i.exec(href) ?? [];
  if (rest !== undefined) return `https:${rest}`;
  url.protocol = 'https:';
  return url.href;
}

function isKnownHost(host: string): boolean {
  for (let name = host; name !== ''; name = name.slice(name.indexOf('.') + 1 || name.length)) {
    if (HOSTS.has(name)) return true;
  }
  return false;
}

function withoutPunctuation(link: string): string {
  const bare = link.replace(/[.,;:!?)*$]{1,8}$/, '');
  return bare.includes('(') && link.slice(bare.length).startsWith(')') ? `${bare})` : bare;
}

/**
 * The rest of a link that a line break split after its owner. A plain word that continues the sentence does not count:
 * the rest must be a path of at least two parts, or the last word of the text.
 */
function brokenOff(after: string): string {
  const [whole = '', name = '', path = ''] = BROKEN_OFF.exec(after) ?? [];
  const ends = after.slice(whole.length).trim() === '';
  if (name === '' || (path === '' && !ends) || /^(?:and|or|he|she|his)$/i.test(name)) return '';
  return withoutPunctuation(name + path);
}
