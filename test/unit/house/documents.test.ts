import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FETCHED_SOURCES } from '../../../src/sources/registry.ts';
import { ROOT, read } from './files.ts';

const DOCUMENTS = readdirSync(ROOT)
  .concat(
    readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) =>
      join('docs', name).replaceAll('\\', '/'),
    ),
  )
  .filter((path) => path.endsWith('.md'));

const withoutCode = (text: string): string => text.replace(/^```.*?^```/gms, '');

/** What a heading is called in a link, as GitHub makes it. */
function anchorsOf(text: string): string[] {
  return [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

/** The links of a document that lead to a place in the project: pictures, too. */
function linksOf(path: string): string[] {
  const text = withoutCode(read(path));
  const markdown = [...text.matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = '']) => link);
  const html = [...text.matchAll(/\s(?:src|srcset|href)="([^"]+)"/g)].map(([, link = '']) => link);
  return [...markdown, ...html].filter((link) => !/^(?:https?|mailto):/.test(link));
}

/** Why a link leads nowhere; null where it leads somewhere. */
function trouble(from: string, link: string): string | null {
  const [file = '', anchor] = link.split('#');
  const path = file === '' ? from : normalize(join(dirname(from), file)).replaceAll('\\', '/');
  if (path.startsWith('..') || !existsSync(join(ROOT, path))) return `${link}: no such file`;
  if (anchor === undefined || anchorsOf(read(path)).includes(anchor)) return null;
  return `${link}: no such heading`;
}

test('there are documents', () => {
  expect(DOCUMENTS).toContain('README.md');
  expect(DOCUMENTS).toContain('docs/architecture.md');
});

test.each(DOCUMENTS)('%s: every link leads somewhere', (path) => {
  const troubles = linksOf(path).map((link) => trouble(path, link));
  expect(troubles.filter((text) => text !== null)).toEqual([]);
});

test.each(DOCUMENTS)('%s: every command is there', (path) => {
  const { scripts } = JSON.parse(read('package.json'));
  const named = [...read(path).matchAll(/npm run (?:--?\w+ )*([a-z]\w*)/g)].map(
    ([, name = '']) => name,
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test.each(DOCUMENTS)('%s: every path of the project is there', (path) => {
  const text = withoutCode(read(path));
  const named = [...text.matchAll(/`((?:src|test|scripts|assets|docs|bench)\/[\w./-]*)`/g)].map(
    ([, name = '']) => name,
  );
  // Files that a benchmark or a reader of the example writes.
  const made = (name: string) =>
    name.startsWith('bench/results/') || text.includes(`Create \`${name}\`:`);
  expect(named.filter((name) => !made(name) && !existsSync(join(ROOT, name)))).toEqual([]);
});

describe('docs/architecture.md', () => {
  const text = read('docs/architecture.md');
  const parts = readdirSync(join(ROOT, 'src')).flatMap((name) => {
    const path = `src/${name}`;
    if (!statSync(join(ROOT, path)).isDirectory()) return [path];
    const below = readdirSync(join(ROOT, path))
      .map((inner) => `${path}/${inner}`)
      .filter((inner) => statSync(join(ROOT, inner)).isDirectory());
    return [`${path}/`, ...below.map((inner) => `${inner}/`)];
  });

  test('names every part of src', () => {
    expect(parts.length).toBeGreaterThan(15);
    expect(parts.filter((part) => !text.includes(`\`${part}\``))).toEqual([]);
  });
});

test('PRIVACY.md names every host that is asked', () => {
  const privacy = read('PRIVACY.md');
  const hosts = FETCHED_SOURCES.map(({ host }) => host);
  expect(hosts.length).toBeGreaterThan(2);
  expect(hosts.filter((host) => host !== '' && !privacy.includes(`\`${host}\``))).toEqual([]);
});
