// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import temml from 'temml';
import { expect, test } from 'vitest';
import { symbolOf } from '../../../src/core/text/tex/symbols.ts';
import { render } from '../../../src/math/render.ts';
import { CASES } from '../core/text/tex/cases.ts';

/** The signs of a formula, whatever markup, spaces, invisible signs and forms of a letter there are. */
function signsOf(text: string): string {
  const bare = text.normalize('NFKC').replace(/\s|\u2061|\p{M}|\u2032|\u203e/gu, '');
  return bare.replaceAll('|', '∣').replaceAll('ˆ', '^');
}

function byTemml(tex: string): string {
  const holder = document.createElement('div');
  holder.innerHTML = temml.renderToString(tex, {
    throwOnError: true,
    displayMode: tex.startsWith('\\begin'),
  });
  return signsOf(holder.textContent);
}

/** Where Temml has another sign for the same name. */
const OTHERS = new Set(
  'varnothing Diamond surd AA aa l triangleleft triangleright liminf limsup'.split(' '),
);
const NAMES = [...readFileSync('src/core/text/tex/symbols.ts', 'utf8').matchAll(/'([^'\n]{40,})'/g)]
  .flatMap(([, list = '']) => list.split(' '))
  .filter((name) => /^[A-Za-z]+$/.test(name) && symbolOf(name) !== undefined && !OTHERS.has(name));

test('the signs of commands are those of another converter', () => {
  expect(NAMES.length).toBeGreaterThan(300);
  const own = NAMES.map((name) => [name, signsOf(symbolOf(name)?.text ?? '')]);
  expect(own).toEqual(NAMES.map((name) => [name, byTemml(`\\${name}`)]));
});

const FORMULAS = CASES.flatMap(({ formulas }) => formulas)
  .map((formula) => formula.replace(/^display /, ''))
  .filter((formula) => !/GL_2|mymacro|pmod|\\not\\/.test(formula));

test.each(FORMULAS)('%s has the signs that another converter draws', (tex) => {
  const holder = document.createElement('div');
  holder.append(...render(`$${tex}$`, 'title'));
  const sorted = (signs: string) => [...signs].sort().join('');
  expect(sorted(signsOf(holder.textContent))).toBe(sorted(byTemml(tex)));
});
