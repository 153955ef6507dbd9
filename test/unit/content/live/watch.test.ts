// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watch } from '../../../../src/content/live/watch.ts';

let ending: AbortController;
let heard: { rows: Element[]; style: boolean }[];
let unobserved: (change: () => void) => void;
let frames: FrameRequestCallback[];

beforeEach(() => {
  document.body.replaceChildren();
  ending = new AbortController();
  heard = [];
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.splice(id - 1, 1));
  unobserved = watch('dt', ending.signal, (rows, style) => heard.push({ rows: [...rows], style }));
});
afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
});

function element(name: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** Until the observer was told. */
const told = () => new Promise((resolve) => setTimeout(resolve));

async function frame(): Promise<void> {
  await told();
  for (const callback of frames.splice(0)) callback(0);
}

describe('the watch over a page', () => {
  test('tells of rows that were added, also inside others, once a frame', async () => {
    const one = element('dt', 'one');
    const two = element('dt', 'two');
    document.body.append(element('dl', one));
    await told();
    document.body.append(element('section', element('div', two)));
    await told();
    expect([frames.length, heard.length]).toEqual([1, 0]);
    await frame();
    expect(heard).toEqual([{ rows: [one, two], style: false }]);
  });

  test('tells of a row whose content was made anew', async () => {
    const row = element('dt', 'old');
    document.body.append(element('dl', row));
    await frame();
    heard.length = 0;
    row.replaceChildren(element('a', 'new'));
    await frame();
    expect(heard).toEqual([{ rows: [row], style: false }]);
  });

  test('hears nothing of what MathJax and badges do', async () => {
    const title = element('div', 'x^2');
    const row = element('dt');
    document.body.append(element('dl', row, element('dd', title)));
    await frame();
    heard.length = 0;
    title.replaceChildren(element('span', element('nobr')), element('script', 'x^2'));
    row.append(element('span', 'badge'));
    await frame();
    expect(heard).toEqual([]);
  });

  test('tells of what may darken the page', async () => {
    document.documentElement.className = 'dark';
    document.head.append(element('style', 'body{background:#000}'));
    await frame();
    expect(heard).toEqual([{ rows: [], style: true }]);
  });

  test('leaves our own changes out, but not what came before them', async () => {
    const theirs = element('dt', 'theirs');
    document.body.append(theirs);
    unobserved(() => document.body.append(element('dt', 'ours')));
    await frame();
    expect(heard).toEqual([{ rows: [theirs], style: false }]);
  });

  test('ends with its signal', async () => {
    document.body.append(element('dt'));
    ending.abort();
    document.body.append(element('dt'));
    await frame();
    expect(heard).toEqual([]);
  });

  test('does not begin again with a change after its end', async () => {
    ending.abort();
    unobserved(() => document.body.append(element('dt', 'ours')));
    document.body.append(element('dt', 'theirs'));
    await frame();
    expect(heard).toEqual([]);
  });

  test('leaves a change within a change out, too', async () => {
    unobserved(() => {
      unobserved(() => document.body.append(element('dt', 'inner')));
      document.body.append(element('dt', 'outer'));
    });
    await frame();
    expect(heard).toEqual([]);
  });
});
