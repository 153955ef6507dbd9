import { describe, expect, test } from 'vitest';
import { read, sourceFiles } from './files.ts';

/**
 * The names that scripts, style sheets and other extensions may hold on to, written down by hand: they are
 * added to, and never renamed or removed. `docs/formats.md` describes them.
 */
const NAMES = {
  'src/content/badge': [
    'hot-papers-badge',
    'hot-papers-open',
    'hot-papers-chip',
    'hot-papers-post',
    'hot-papers-bar',
    'data-arxiv-id',
    'data-retweets',
    'data-favorites',
    'data-heat',
    'data-level',
    'data-saved',
    'data-seen',
  ],
  'src/content/panel': ['hot-papers-panel'],
  'src/popup': ['data-arxiv-id', 'data-day'],
  'src/options': ['name="category"', 'import-files', 'import-status', 'export-data', 'clear-data'],
};

const COMMANDS = ['start', 'test', 'build', 'package', 'digest', 'bench'];
const PAGES = ['popup.html', 'options.html'];

describe.each(Object.entries(NAMES))('%s', (folder, names) => {
  const code = sourceFiles(folder).map(({ text }) => text);

  test.each(names)('says %s', (name) => {
    const whole = new RegExp(`["'.#\\s]${name}["'\\]\\s=]`);
    expect(code.some((text) => whole.test(text))).toBe(true);
  });

  test.each(names)('%s stands in docs/formats.md', (name) => {
    expect(read('docs/formats.md')).toContain(name);
  });
});

test('the commands are there', () => {
  const { scripts } = JSON.parse(read('package.json'));
  expect(COMMANDS.filter((name) => !(name in scripts))).toEqual([]);
});

test.each(PAGES)('%s is a page of the extension', (page) => {
  expect(read(`assets/${page}`)).toContain('<script');
});
