import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../../src/core/follow/matcher.ts';
import { wordsOf } from '../../../../src/core/follow/names.ts';
import { fold } from '../../../../src/core/text/fold.ts';

const author = (text: string) => ({ kind: 'author', text }) as const;
const words = (text: string) => ({ kind: 'words', text }) as const;
const paper = (title: string, authors: string[] = [], abstract = '') => ({
  title,
  authors,
  abstract,
});

describe('an author who is followed', () => {
  test.each([
    ['John Smith', 'John Smith', true],
    ['John Smith', 'JOHN SMITH', true],
    ['John Smith', 'J. Smith', true],
    ['John Smith', 'J Smith', true],
    ['J. Smith', 'John Smith', true],
    ['Smith, John', 'John Smith', true],
    ['John Smith', 'Smith, John', true],
    ['Smith, J.', 'John A. Smith', true],
    ['John Smith', 'John A. Smith', true],
    ['John A. Smith', 'John Smith', true],
    ['John A. Smith', 'John B. Smith', false],
    ['John Smith', 'Jane Smith', false],
    ['John Smith', 'A. Smith', false],
    ['John Smith', 'John Smithson', false],
    ['John Smith', 'John Goldsmith', false],
    ['John Smith', 'Smith', false],
    ['Smith', 'John Smith', true],
    ['Smith', 'John Smithson', false],
    ['Kjellstrom', 'Hedvig Kjellström', true],
    ['Hedvig Kjellström', 'Hedvig Kjellstrom', true],
    ['Erwin Schr\\"odinger', 'Erwin Schrödinger', true],
    ['Erwin Schrodinger', 'Erwin Schr\\"odinger', true],
    ['Uwe Gross', 'Uwe Groß', true],
    ['Jia-Bin Huang', 'Jia-Bin Huang', true],
    ['J. Huang', 'Jia-Bin Huang', true],
    ['J.-B. Huang', 'Jia-Bin Huang', true],
    ['J. X. Huang', 'Jia-Bin Huang', false],
    ['van der Vlag, Michiel', 'Michiel van der Vlag', true],
    ['van der Vlag, M.', 'Michiel van der Vlag', true],
    ['van der Vlag, M.', 'Michiel van den Vlag', false],
    ['Michiel van der Vlag', 'M. van der Vlag', true],
    ['Jake P. Taylor-King', 'Jake Taylor-King', true],
    ['Ada O’Hara', "Ada O'Hara", true],
    ['李明', '李明', true],
    ['李', '李明', false],
  ])('%s: %s is %s', (rule, name, expected) => {
    const match = compileRules([author(rule)]).find(paper('A title', ['Somebody Else', name]));
    expect(match).toEqual(expected ? { authors: [1], title: false, abstract: false } : null);
  });

  test('is not looked for in titles', () => {
    expect(compileRules([author('Smith')]).find(paper('On Smith forms'))).toBeNull();
  });

  test('every author who is followed is named', () => {
    const matcher = compileRules([author('Ada Lovelace'), author('Hopper')]);
    const authors = ['Grace Hopper', 'Emmy Noether', 'Ada Lovelace'];
    expect(matcher.find(paper('', authors))?.authors).toEqual([0, 2]);
  });
});

describe('words that are followed', () => {
  test.each([
    ['diffusion', 'Diffusion and its friends', true],
    ['diffusion', 'Reaction–diffusion', true],
    ['diffusion', 'Diffusions', false],
    ['diffusion*', 'Diffusions', true],
    ['transform*', 'A transformer', true],
    ['transform*', 'A platform', false],
    ['diffusion model', 'A diffusion model', true],
    ['diffusion model', 'Diffusion models', false],
    ['diffusion model*', 'Diffusion models', true],
    ['diffusion model', 'Model diffusion', false],
    ['diffusion model', 'Diffusion diffusion model', true],
    ['state-of-the-art', 'State of the art', true],
    ['Schrodinger bridge', 'Schr\\"odinger Bridges and a Schr\\"odinger bridge', true],
    ['Schrödinger', 'Schrodinger', true],
    ['P^1', 'Bundles over $\\mathbb{P}^1$', true],
    ['naive', 'A naïve bound', true],
    ['gan', 'GAN steerability', true],
    ['gan', 'Organ segmentation', false],
  ])('%s: “%s” is %s', (rule, title, expected) => {
    const matcher = compileRules([words(rule)]);
    expect(matcher.find(paper(title))?.title ?? false).toBe(expected);
    expect(matcher.find(paper('', [], title))?.abstract ?? false).toBe(expected);
  });

  test('are not looked for among authors', () => {
    expect(compileRules([words('lovelace')]).find(paper('', ['Ada Lovelace']))).toBeNull();
  });

  test('are found by their places, the longest phrase first', () => {
    const matcher = compileRules([words('graph'), words('graph neural*'), words('net*')]);
    const places = matcher.phrasesIn(wordsOf(fold('A graph of graph-neural networks')));
    expect(places).toEqual([
      [1, 2],
      [3, 5],
      [5, 6],
    ]);
  });
});

test('no rule matches nothing', () => {
  expect(compileRules([]).find(paper('A title', ['Ada Lovelace'], 'Words'))).toBeNull();
});

test('no line without one of its words can match', () => {
  const matcher = compileRules([author('Ada Lovelace'), words('graph theory'), words('net*')]);
  expect([...matcher.words].sort()).toEqual(['graph', 'lovelace']);
  expect(matcher.beginnings).toEqual(['net']);
});
