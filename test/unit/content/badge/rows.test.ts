// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { streamOf } from '../../../../src/content/badge/rows.ts';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function element(name: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** Pretends that the parser is still at work. */
function streaming(): { end(): void } {
  let state: DocumentReadyState = 'loading';
  vi.spyOn(document, 'readyState', 'get').mockImplementation(() => state);
  return {
    end() {
      state = 'interactive';
    },
  };
}

describe('rows of a streaming page', () => {
  test('each is given once, when something follows it', () => {
    const page = streaming();
    const fresh = streamOf('dt');
    const list = element('dl', element('dt', 'one'), element('dd'), element('dt', 'two'));
    document.body.append(list);
    const texts = () => fresh().map((row) => row.textContent);
    expect(texts()).toEqual(['one']);
    expect(texts()).toEqual([]);
    list.append(element('dd'), element('dt', 'three'), '\n', element('dd'), element('dt', 'four'));
    expect(texts()).toEqual(['two', 'three']);
    page.end();
    expect(texts()).toEqual(['four']);
    expect(texts()).toEqual([]);
  });

  test('across lists, wrappers and headings, in the order of the page', () => {
    const fresh = streamOf('dt');
    const pair = (text: string) => element('div', element('dt', text), element('dd'));
    document.body.append(
      element('header', element('p', 'no row')),
      element('main', element('dl', element('h3'), pair('a'), element('div', pair('b')))),
      element('p', 'between'),
      element('section', element('dl', element('dt', 'c'), element('dd'), pair('d'))),
    );
    expect(fresh().map((row) => row.textContent)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('all again where a script has removed or added a row before them', () => {
    const fresh = streamOf('dt');
    const texts = () => fresh().map((row) => row.textContent);
    const list = element('dl', element('dt', 'one'), element('dt', 'two'), '\n');
    document.body.append(list);
    expect(texts()).toEqual(['one', 'two']);
    list.firstElementChild?.remove();
    list.append(element('dt', 'three'), '\n');
    expect(texts()).toEqual(['two', 'three']);
    list.prepend(element('dt', 'zero'));
    expect(texts()).toEqual(['zero', 'two', 'three']);
    expect(texts()).toEqual([]);
  });

  test('nothing where there are none, and no endless walk', () => {
    const fresh = streamOf('dt');
    expect(fresh()).toEqual([]);
    document.body.append(element('p', element('b')));
    expect(fresh()).toEqual([]);
  });
});
