// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entriesOf, type ListedEntry } from '../../../../src/content/pages/entries.ts';
import { factsOf } from '../../../../src/content/pages/facts.ts';
import { kindAt } from '../../../../src/content/pages/kind.ts';
import { pageAt } from '../../../../src/content/pages/page-at.ts';
import { FIXTURES, KNOWN } from '../../../fixtures/pages/index.ts';

interface DetachedWindow {
  happyDOM: { setURL(url: string): void };
}

function documentOf(html: string): Document {
  // No style sheet is there to be loaded.
  return new DOMParser().parseFromString(html.replaceAll('<link ', '<br '), 'text/html');
}

function entriesAt(path: string, html = FIXTURES[path]?.() ?? ''): ListedEntry[] {
  const { pathname, href } = new URL(path, 'https://arxiv.org');
  // The address identifies an abstract page.
  (window as unknown as DetachedWindow).happyDOM.setURL(href);
  const page = pageAt(pathname);
  if (page === null) throw new Error(`${path} is no page with entries`);
  return entriesOf(page, documentOf(html));
}

const idsAt = (path: string): string[] => entriesAt(path).map(({ id }) => id);

describe('pages with entries are told by their path', () => {
  test.each([
    ['/list/cs.CV/new', 'list'],
    ['/list/cs/2021-02', 'list'],
    ['/list', 'list'],
    ['/catchup/cs.CV/2021-04-02', 'catchup'],
    ['/a/example_a_1', 'author'],
    ['/search/', 'search'],
    ['/search/advanced', 'search'],
    ['/abs/math.AG/0601001v2', 'abs'],
  ])('%s is of kind %s', (path, kind) => {
    expect(pageAt(path)).not.toBeNull();
    expect(kindAt(path)).toBe(kind);
  });

  test.each(['/', '/archive/cs', '/listing', '/absolutely/2101.00001', '/html/2101.00001'])(
    '%s is none',
    (path) => expect(pageAt(path)).toBeNull(),
  );
});

describe('entries', () => {
  test.each(['/list/cs.CV/new', '/catchup/cs.CV/2021-02-12', '/catchup/cs.CV/2021-02-12?abs=True'])(
    '%s: three sections and their kinds',
    (path) => {
      const entries = entriesAt(path);
      const kinds = [...new Set(entries.map(({ section }) => section))].map((section) => [
        ...new Set(entries.filter((entry) => entry.section === section).map(({ kind }) => kind)),
      ]);
      expect(kinds).toEqual([['new'], ['cross'], ['replaced']]);
    },
  );

  test.each(['/list/cs.CV/recent', '/list/cs.CV/old', '/a/example_a_1'])(
    '%s: every entry has the description that follows it',
    (path) => {
      const entries = entriesAt(path);
      expect(entries.length).toBeGreaterThan(5);
      for (const { id, dd } of entries) {
        expect([id, dd?.textContent?.includes('Title:')]).toEqual([id, true]);
      }
    },
  );

  test('old ids keep their archive and lose the subject class', () => {
    expect(idsAt('/list/hep-th/1999-01')).toEqual(['hep-th/9901001', 'math/0601001']);
    expect(idsAt('/a/example_a_1').slice(-2)).toEqual(['hep-th/9901001', 'math/0601001']);
  });

  test('search results lose the version', () => {
    expect(idsAt('/search/')).toContain('2012.05901');
    expect(idsAt('/search/advanced').length).toBeGreaterThan(5);
  });

  test('entries that another extension has wrapped', () => {
    const html = `<dl id='articles'><h3>Day</h3>
      <div><dt><a href ="/abs/2101.00001" title="Abstract">arXiv:2101.00001</a></dt><dd>One</dd></div>
      <div><div><dt><a href="/abs/2101.00002v3" title="Abstract">x</a></dt><dd>Two</dd></div></div></dl>`;
    const entries = entriesAt('/list/cs.CV/new', html);
    expect(entries.map(({ id, dd }) => [id, dd?.textContent])).toEqual([
      ['2101.00001', 'One'],
      ['2101.00002', 'Two'],
    ]);
    expect(new Set(entries.map(({ section }) => section.localName))).toEqual(new Set(['dl']));
  });

  test.each(['/list/cs.XX/new', '/list/cs.DL/new'])('%s: none', (path) => {
    expect(idsAt(path)).toEqual([]);
  });
});

describe('a translated page', () => {
  const rows = (replaced: string, cross: string, link = 'title="Zusammenfassung"') => `<dl>
    <dt>[1] <a href="/abs/2101.00001" ${link}>a</a> [<a href="/pdf/2101.00001">pdf</a>]</dt><dd></dd>
    <dt>[2] <a href="/abs/2101.00002" ${link}>b</a> ${cross} [<a href="/pdf/2101.00002">pdf</a>]</dt><dd></dd>
    <dt>[3] <a href="/abs/2101.00003" ${link}>c</a> ${replaced} [<a href="/pdf/2101.00003">pdf</a>]</dt><dd></dd>
    <dt>[4] <a href="/abs/2101.00004" ${link}>d</a> ${cross.replace('cs.LG', 'hep-th')}</dt><dd></dd></dl>`;
  const kindsIn = (entries: readonly ListedEntry[]) => entries.map(({ kind }) => kind);
  const KINDS = ['new', 'cross', 'replaced', 'cross'];

  test('entries are found by the address of their link, whatever its title says', () => {
    const entries = entriesAt('/list/cs.CV/new', rows('(ersetzt)', '(Querverweis aus cs.LG)'));
    expect(entries.map(({ id }) => id)).toEqual([
      '2101.00001',
      '2101.00002',
      '2101.00003',
      '2101.00004',
    ]);
  });

  test.each([
    ['(ersetzt)', '(Querverweis aus cs.LG)'],
    ['<font>（已替换）</font>', '<font>（来自 cs.LG 的交叉列表）</font>'],
  ])('%s: a kind needs no English words', (replaced, cross) => {
    const html = `<html lang="en" class="translated-ltr"><body>${rows(replaced, cross)}</body></html>`;
    expect(kindsIn(entriesAt('/list/cs.CV/new', html))).toEqual(KINDS);
  });

  test('a kind that was read before the translation stays', () => {
    const html = rows('(replaced)', '(cross-list from cs.LG)', 'title="Abstract"');
    const entries = entriesAt('/list/cs.CV/new', html);
    const page = pageAt('/list/cs.CV/new');
    expect(kindsIn(entries)).toEqual(KINDS);
    for (const { holder } of entries) {
      for (const node of holder.childNodes) if (node.nodeName === '#text') node.nodeValue = ' (?) ';
    }
    const document = entries[0]?.holder.ownerDocument;
    expect(page && document && kindsIn(entriesOf(page, document))).toEqual(KINDS);
  });
});

describe('what a page says of an entry', () => {
  const known = KNOWN.find(({ id }) => id === '2012.05901');

  test.each(['/list/cs.LG/2020-12', '/list/cs.CV/new', '/a/example_a_1', '/search/'])(
    '%s: title, authors and categories',
    (path) => {
      const listed = new Map(entriesAt(path).map((entry) => [entry.id, factsOf(entry)]));
      const both = KNOWN.filter(({ id }) => listed.has(id));
      expect(both.length).toBeGreaterThan(2);
      for (const { id, title, authors, subjects } of both) {
        expect(listed.get(id)).toEqual({ id, title, authors, categories: subjects });
      }
    },
  );

  test('an abstract page', () => {
    const [entry] = entriesAt('/abs/2012.05901');
    expect(entry && factsOf(entry)).toEqual({
      id: '2012.05901',
      title: known?.title,
      authors: known?.authors,
      categories: known?.subjects,
    });
  });

  test('a title that MathJax has drawn already', () => {
    const title = `<span class="descriptor">Title:</span> On
      <span class="MathJax_Preview"></span><span class="MathJax"><nobr>x2</nobr></span>
      <script type="math/tex">x^2</script> and more`;
    const html = `<dl><dt><a href="/abs/2101.00001" title="Abstract">x</a></dt>
      <dd><div class="list-title mathjax">${title}</div></dd></dl>`;
    const [entry] = entriesAt('/list/cs.CV/new', html);
    expect(entry && factsOf(entry).title).toBe('On $x^2$ and more');
  });
});

describe('a page that others have changed', () => {
  const entry = (title: string, authors = '') =>
    entriesAt(
      '/list/cs.CV/new',
      `<dl><dt><a href="/abs/2101.00001" title="Abstract">x</a></dt><dd>
        <div class="list-title mathjax"><span class="descriptor">Title:</span> ${title}</div>
        <div class="list-authors">${authors}</div></dd></dl>`,
    )[0] as ListedEntry;
  const link = (name: string) =>
    `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=X">${name}</a>`;

  test.each([
    ['a search icon', 'Made-Up Widgets <a href="https://example.org">🔍</a>'],
    ['a button', 'Made-Up Widgets<button>Copy</button>'],
    ['a score', '<sup>87</sup> Made-Up Widgets'],
    ['a span', 'Made-Up <span class="score">9.1</span>Widgets'],
    ['a translation', 'Made-Up Widgets<br><font>Erfundene Dinge</font>'],
    ['what a search found', 'Made-Up <span class="search-hit mathjax">Widgets</span>'],
  ])('a title with %s', (_, title) => {
    expect(factsOf(entry(title)).title).toBe('Made-Up Widgets');
  });

  test('a score behind a name, and links that are no authors', () => {
    const authors = `${link('Ada Muster<sup>23</sup>')}, ${link('Bo Beispiel')}
      <a href="https://example.org/scholar">Scholar</a>`;
    expect(factsOf(entry('T', authors)).authors).toEqual(['Ada Muster', 'Bo Beispiel']);
  });

  test('numbers of affiliations do not cut a list of authors', () => {
    const authors = `${link('Ada Muster')} (1), ${link('Bo Beispiel')} (2) ((1) Here, (2) There)`;
    expect(factsOf(entry('T', authors)).authors).toEqual(['Ada Muster', 'Bo Beispiel']);
  });

  test('the first reading of an entry stays', () => {
    const listed = entry('Made-Up Widgets', link('Ada Muster'));
    factsOf(listed);
    const { dd } = listed;
    if (dd) dd.textContent = 'Erfundene Dinge';
    expect(factsOf(listed)).toMatchObject({ title: 'Made-Up Widgets', authors: ['Ada Muster'] });
  });

  test.each([
    ['Chrome and Edge', (root: HTMLElement) => root.classList.add('translated-ltr')],
    ['Firefox', (root: HTMLElement) => root.setAttribute('lang', 'de')],
  ])('a translated page says nothing: %s', (_, translate) => {
    const listed = entry('Erfundene Dinge', link('Ada Muster'));
    translate(listed.holder.ownerDocument.documentElement);
    expect(factsOf(listed)).toEqual({
      id: '2101.00001',
      title: '',
      authors: [],
      categories: [],
    });
  });
});

describe('authors that arXiv does not show', () => {
  const link = (index: number) =>
    `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=A">Author ${index}</a>`;
  const names = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => link(from + index)).join(', ');

  test('a listing: the list ends in et al.', () => {
    const html = `<dl><dt><a href="/abs/2101.00001" title="Abstract">x</a></dt><dd>
      <div class="list-authors">${names(0, 100)}, et al. (75 additional authors not shown)</div>
      </dd></dl>`;
    const [entry] = entriesAt('/list/cs.CV/new', html);
    const { authors } = factsOf(entry as ListedEntry);
    expect(authors).toHaveLength(101);
    expect(authors.slice(-2)).toEqual(['Author 99', 'et al.']);
  });

  test('a search result: the switch is not an author', () => {
    const html = `<ol><li class="arxiv-result"><p class="list-title"><a href="https://arxiv.org/abs/2101.00001">x</a></p>
      <p class="authors"><span>Authors:</span> ${names(0, 25)},
      <a href="#">et al. (1 additional author not shown)</a></p></li></ol>`;
    const [entry] = entriesAt('/search/', html);
    expect(factsOf(entry as ListedEntry).authors.slice(-2)).toEqual(['Author 24', 'et al.']);
  });

  test('an abstract page: the hidden part is read', () => {
    const html = `<div id="abs"><h1 class="title mathjax"><span class="descriptor">Title:</span>T</h1>
      <div class="authors"><span class="descriptor">Authors:</span>${names(0, 100)}
      <div id="long-author-list" style="display: none;">, ${names(100, 175)}</div>
      <a href="javascript:void(0)" title="Show Entire Author List" id="toggle">
      et al. (75 additional authors not shown)</a></div></div>`;
    const [entry] = entriesAt('/abs/2101.00001', html);
    const { authors } = factsOf(entry as ListedEntry);
    expect(authors).toHaveLength(175);
    expect(authors.at(-1)).toBe('Author 174');
  });
});

describe('where a badge goes', () => {
  function place(path: string, html?: string): Element | null {
    const page = pageAt(new URL(path, 'https://arxiv.org').pathname);
    const [entry] = entriesAt(path, html);
    if (page === null || entry === undefined) return null;
    const badge = entry.holder.ownerDocument.createElement('b');
    page.insertBadge(entry.holder, badge);
    expect(page.badgeContainerOf(entry.holder).contains(badge)).toBe(true);
    return badge;
  }

  test.each(['/list/cs.CV/new', '/list/cs.CV/old', '/a/example_a_1'])(
    '%s: at the end of the dt',
    (path) => {
      const badge = place(path);
      expect([badge?.parentElement?.localName, badge?.nextSibling]).toEqual(['dt', null]);
    },
  );

  test('search: after the categories', () => {
    expect(place('/search/')?.previousElementSibling?.className).toContain('tags');
  });

  test('abstract page: in the dateline, outside what MathJax writes', () => {
    const badge = place('/abs/2012.05901');
    expect(badge?.parentElement?.className).toBe('dateline');
    expect(badge?.closest('.mathjax')).toBeNull();
  });

  test('author page: the mathjax wrapper is around the dt, the identifier is whole', () => {
    expect(place('/a/example_a_1')?.closest('.list-identifier')).toBeNull();
  });
});

const CAPTURES = join(import.meta.dirname, '../../../../../shared/arxiv-pages');
const index: { file: string; url: string; entries: number }[] = existsSync(CAPTURES)
  ? JSON.parse(readFileSync(join(CAPTURES, 'index.json'), 'utf8'))
  : [];

// The longer ones take this parser half a minute: the tests in real browsers read those.
const short = index.filter(({ entries }) => entries > 0 && entries < 100);

describe.skipIf(index.length === 0)(
  'captured pages (skipped where there are none beside us)',
  () => {
    test.each(short)('$file: $entries entries', { timeout: 30_000 }, (capture) => {
      const html = readFileSync(join(CAPTURES, capture.file), 'utf8');
      const entries = entriesAt(new URL(capture.url).pathname, html);
      expect(entries.length).toBe(capture.entries);
      const incomplete = entries.filter((entry) => {
        const { title, authors, categories } = factsOf(entry);
        return title === '' || authors.length === 0 || categories.length === 0;
      });
      expect(incomplete.map(({ id }) => id)).toEqual([]);
    });
  },
);
