// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { makeOrder, type Order } from '../../../../src/content/listing/order.ts';
import { entriesOf } from '../../../../src/content/pages/entries.ts';
import { listPage } from '../../../../src/content/pages/list.ts';

const HEATS: Record<string, number> = { '2101.00002': 40, '2101.00003': 97, '2101.00005': 60 };

const entry = (number: number) => `
    <dt><a name='item${number}'>[${number}]</a>
      <a href ="/abs/2101.0000${number}" title="Abstract">arXiv:2101.0000${number}</a></dt>
    <dd><div class='meta'>Title ${number}</div></dd>`;

const LIST = `
  <dl id='articles'><h3>New submissions</h3>${[1, 2, 3].map(entry).join('')}
  </dl>
  <dl id='articles'>
    <h3>Cross submissions</h3>${[4, 5].map(entry).join('')}
  </dl>`;

const WRAPPED = `<dl>${[1, 2, 3].map((number) => `<div class="mathjax">${entry(number)}</div>\n`).join('')}</dl>`;

let order: Order;

function show(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  order = makeOrder();
}

const entries = () => entriesOf(listPage, document);
const ids = () => entries().map(({ id }) => Number(id.slice(-1)));
const sort = () => order.sort(entries(), ({ id }) => HEATS[id] ?? -1);
const nodes = () => [...document.querySelectorAll('dl')].map((list) => [...list.childNodes]);

describe('sorting a list', () => {
  beforeEach(() => show(LIST));

  test('puts the hottest first in each section, and the others as they were', () => {
    const sorted = sort();
    expect(ids()).toEqual([3, 2, 1, 5, 4]);
    expect(sorted.map(({ id }) => Number(id.slice(-1)))).toEqual([3, 2, 1, 5, 4]);
  });

  test('keeps headings first and each dd after its dt', () => {
    sort();
    for (const list of document.querySelectorAll('dl')) {
      expect(list.firstElementChild?.localName).toBe('h3');
    }
    for (const { holder, dd, id } of entries()) {
      expect(holder.nextElementSibling).toBe(dd);
      expect(dd?.textContent).toContain(`Title ${id.slice(-1)}`);
      expect(holder.querySelector(`a[name="item${id.slice(-1)}"]`)).not.toBeNull();
    }
  });

  test('is undone to the same nodes in the same order, white space included', () => {
    const before = nodes();
    const text = document.body.textContent;
    for (let round = 0; round < 100; round++) {
      sort();
      order.undo();
    }
    expect(nodes()).toEqual(before);
    expect(document.body.textContent).toBe(text);
  });

  test('again after heats have changed begins from the order of arXiv', () => {
    sort();
    const before = ids();
    order.sort(entries(), () => -1);
    expect(before).not.toEqual([1, 2, 3, 4, 5]);
    expect(ids()).toEqual([1, 2, 3, 4, 5]);
  });

  test('is undone where each pair was wrapped in the meantime', () => {
    sort();
    for (const { holder, dd } of entries()) {
      const wrapper = document.createElement('div');
      holder.before(wrapper);
      wrapper.append(holder, ...(dd ? [dd] : []));
    }
    order.undo();
    expect(ids()).toEqual([1, 2, 3, 4, 5]);
  });

  test('is undone where another script has sorted in the meantime', () => {
    sort();
    const list = document.querySelector('dl');
    list?.append(...[...list.children].reverse());
    order.undo();
    expect(ids()).toEqual([1, 2, 3, 4, 5]);
  });

  test('leaves what was added in the meantime where it is', () => {
    sort();
    const added = document.createElement('p');
    document.querySelector('dl')?.prepend(added);
    order.undo();
    expect(document.querySelector('dl')?.firstChild).toBe(added);
    expect(ids()).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('sorting a list in which another program puts a div after each dd', () => {
  const between = '<div class="summary">made up</div>';
  const html = `<dl><h3>Day</h3>${[1, 2, 3].map((number) => entry(number) + between).join('')}</dl>`;

  test('moves the div with its entry', () => {
    show(html);
    const before = nodes();
    sort();
    expect(ids()).toEqual([3, 2, 1]);
    for (const { dd } of entries()) expect(dd?.nextElementSibling?.className).toBe('summary');
    expect(document.querySelector('dl')?.firstElementChild?.localName).toBe('h3');
    order.undo();
    expect(nodes()).toEqual(before);
  });
});

describe('sorting wrapped entries', () => {
  test('moves the wrappers', () => {
    show(WRAPPED);
    const before = nodes();
    sort();
    expect(ids()).toEqual([3, 2, 1]);
    expect(
      [...(document.querySelector('dl')?.children ?? [])].map(({ localName }) => localName),
    ).toEqual(['div', 'div', 'div']);
    order.undo();
    expect(nodes()).toEqual(before);
  });

  test('works where one element holds a whole section', () => {
    show(`<dl><div>${[1, 2, 3].map(entry).join('')}</div></dl>`);
    sort();
    expect(ids()).toEqual([3, 2, 1]);
  });
});
