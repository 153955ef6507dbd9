import type { Page } from 'puppeteer-core';
import { ROOT } from '../../scripts/extension.ts';
import { type Messages, readLocale } from '../../scripts/locales.ts';
import { isPseudoLanguage, pseudoTexts } from '../../scripts/pseudo.ts';
import data from '../../src/core/taxonomy-data.json' with { type: 'json' };
import { changedBuild } from './changed-build.ts';

/** The texts of a language or a pseudo-language. */
export async function textsIn(language: string): Promise<Messages> {
  return isPseudoLanguage(language)
    ? pseudoTexts(await readLocale(ROOT, 'en'), language)
    : await readLocale(ROOT, language);
}

/** A copy of the build with another language, or a pseudo-language, in the place of English. The caller deletes it. */
export async function buildIn(language: string): Promise<string> {
  const texts = await textsIn(language);
  return changedBuild({ '_locales/en/messages.json': () => JSON.stringify(texts) });
}

/** What is in English in every language: arXiv's names, hosts and keys. */
const NAMES = [
  ...Object.keys(data.categories),
  ...Object.values(data.categories),
  ...data.archives.map(([, , name = '']) => name),
  ...Object.values(data.groups),
  // The example of a listing.
  'arXiv:',
  'pdf',
  'other',
  'huggingface.co',
  'hn.algolia.com',
  'api.bsky.app',
  'bsky.app',
  'raw.githubusercontent.com',
  'github.com',
  // Placeholders of fields.
  'https://example.org/digests/{YYYY}-{MM}-{DD}.md',
  'https://example.github.io/feed/',
  'Ada Lovelace',
  'au: Ada Lovelace\nti: graph neural network*',
  'graph neural network*',
].sort((a, b) => b.length - a.length);

const UNITS_AND_KEYS = /\b(?:[kM]B|[a-z])\b/g;

/** The words that are in English although texts are in another alphabet, except names and the given data. */
export async function englishWords(page: Page, within: string, data: string[]): Promise<string[]> {
  const known = [...data, ...NAMES];
  const rest = (text: string) =>
    known.reduce((left, name) => left.replaceAll(name, ''), text).replace(UNITS_AND_KEYS, '');
  const said = await wordsOf(page, within);
  return [...new Set(said)].filter((text) => /[A-Za-z]/.test(rest(text)));
}

const SPOKEN = ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'];

/** The visible texts within elements of a selector, and the attributes that tooltips and screen readers say. */
function wordsOf(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    (within, attributes) => {
      const words: string[] = [];
      const visit = (node: Node): void => {
        if (node instanceof Text) words.push(node.data.trim());
        if (node instanceof ShadowRoot) node.childNodes.forEach(visit);
        if (!(node instanceof Element) || !node.checkVisibility()) return;
        if (node.matches('style, script')) return;
        for (const name of attributes) words.push(node.getAttribute(name) ?? '');
        if (node.shadowRoot) visit(node.shadowRoot);
        node.childNodes.forEach(visit);
      };
      document.querySelectorAll(within).forEach(visit);
      return words.filter((word) => word !== '');
    },
    selector,
    SPOKEN,
  );
}

/** The outermost controls and texts of a page that reach beyond the window. */
export function wideParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < 0 || right > clientWidth);
      })
      .map(({ localName, className, textContent }) => `${localName}.${className}: ${textContent}`);
  });
}
