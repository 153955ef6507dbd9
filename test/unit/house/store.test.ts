import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages, readLocale } from '../../../scripts/locales.ts';
import { manifestFor } from '../../../scripts/manifest.ts';
import { ROOT, read } from './files.ts';

/**
 * What stores accept, in characters. The Chrome Web Store and Microsoft Edge Add-ons take name and summary from the
 * manifest: https://developer.chrome.com/docs/extensions/reference/manifest/description and `…/manifest/name`.
 * Mozilla Add-ons accepts names of 50 and summaries of 250.
 */
const LONGEST_SUMMARY = 132;
const LONGEST_NAME = 45;

const LANGUAGES = await languages(ROOT);
const MANIFEST = manifestFor('chrome', JSON.parse(read('manifest.json')));
const PERMISSIONS = ['permissions', 'host_permissions', 'optional_host_permissions'].flatMap(
  (key) => MANIFEST[key] as string[],
);

/** The sections of a file: what stands below each `##`. */
const sectionsOf = (language: string): string[] =>
  read(`docs/store/${language}.md`)
    .split(/^## .+$/m)
    .slice(1)
    .map((section) => section.trim());

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const [name = '', short = '', ...others] = sectionsOf(language);

  test('are all there', () => {
    expect(others).toHaveLength(4);
    expect(others.every((text) => text.length > 15)).toBe(true);
  });

  test('are as short as stores want them', () => {
    expect(name.length).toBeLessThanOrEqual(LONGEST_NAME);
    expect(short.length).toBeLessThanOrEqual(LONGEST_SUMMARY);
  });

  test('begin with the name and the summary of the manifest', async () => {
    const { extensionName, extensionDescription } = await readLocale(ROOT, language);
    expect([name, short]).toEqual([extensionName?.message, extensionDescription?.message]);
  });

  test('give a reason for every permission, and for no other', () => {
    const table = others[2] ?? '';
    const named = table
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
      .map(([, permission = '']) => permission);
    expect(named.sort()).toEqual([...PERMISSIONS].sort());
  });
});

test('no text is missing a language', () => {
  const files = readdirSync(join(ROOT, 'docs/store')).filter((file) => file.endsWith('.md'));
  expect(files.sort()).toEqual(LANGUAGES.map((language) => `${language}.md`).sort());
});

describe('the pictures', () => {
  const names = readdirSync(join(ROOT, 'docs/store/pictures'));

  test('are light and dark, and there is a tile', () => {
    const shots = ['listing', 'panel', 'popup', 'options'];
    const wanted = shots.flatMap((shot) => [`${shot}-dark.png`, `${shot}-light.png`]);
    expect(names.sort()).toEqual([...wanted, 'tile.png'].sort());
  });

  test.each(names)('%s has the size that stores want, and no alpha channel', (name) => {
    const png = Buffer.from(read(`docs/store/pictures/${name}`, 'latin1'), 'latin1');
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(size).toEqual(name === 'tile.png' ? [440, 280] : [1280, 800]);
    const trueColour = 2;
    expect(png[25]).toBe(trueColour);
  });
});
