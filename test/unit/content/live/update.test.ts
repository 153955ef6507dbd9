// @vitest-environment happy-dom
import '../fake-extension.ts';

import { afterEach, expect, test } from 'vitest';
import { badgeBuilder } from '../../../../src/content/badge/build.ts';
import { update } from '../../../../src/content/live/update.ts';
import type { BadgeFacts } from '../../../../src/content/live-api.ts';
import { translatorOf } from '../../../../src/content/texts.ts';

function badge(retweets: number, changes: Partial<BadgeFacts> = {}): HTMLElement {
  const standing = {
    source: 'hot-papers' as const,
    counts: { retweets },
    at: null,
    day: '2021-02-12',
    posts: 0,
    top: retweets > 5 ? 'https://x.com/a/status/1' : null,
    score: retweets,
    heat: retweets,
  };
  const facts = { standings: [standing], heat: retweets, level: 1, saved: false, seen: false };
  return badgeBuilder(
    translatorOf({}),
    false,
    true,
  )('2101.00001', { ...facts, ...changes } as BadgeFacts);
}

const buttonOf = (of: Element) => of.querySelector<HTMLElement>('.hot-papers-open');

afterEach(() => document.body.replaceChildren());

test.each([
  [badge(3), badge(7)],
  [badge(7), badge(3)],
  [badge(3), badge(3, { saved: true, seen: true })],
  [badge(3, { saved: true, seen: true }), badge(3)],
])('an old badge becomes equal to the new one (%#)', (old, fresh) => {
  const wanted = fresh.cloneNode(true);
  update(old, fresh);
  expect(old.isEqualNode(wanted)).toBe(true);
});

test('its button stays the same, with the focus and an open panel', () => {
  const old = badge(3);
  document.body.append(old);
  const button = buttonOf(old);
  button?.focus();
  button?.setAttribute('aria-expanded', 'true');
  update(old, badge(7, { saved: true }));
  expect(buttonOf(old)).toBe(button);
  expect(document.activeElement).toBe(button);
  expect(button?.getAttribute('aria-expanded')).toBe('true');
  expect(button?.textContent).toContain('7');
  expect(old.querySelectorAll('a').length).toBe(1);
});

test('a badge that is equal is left alone', () => {
  const old = badge(7);
  const link = old.querySelector('a');
  update(old, badge(7));
  expect(old.querySelector('a')).toBe(link);
});
