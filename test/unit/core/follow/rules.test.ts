import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addRules,
  isRule,
  MOST_RULES,
  readRules,
  ruleKey,
  validRules,
  writeRules,
} from '../../../../src/core/follow/rules.ts';

const author = (text: string) => ({ kind: 'author', text }) as const;
const words = (text: string) => ({ kind: 'words', text }) as const;

test('the same author in other letters is the same rule', () => {
  expect(ruleKey(author('Smith, John'))).toBe(ruleKey(author('john  smith')));
  expect(ruleKey(author('José Núñez'))).toBe(ruleKey(author('Jose Nunez')));
  expect(ruleKey(author('graph'))).not.toBe(ruleKey(words('graph')));
  expect(ruleKey(words('graph'))).not.toBe(ruleKey(words('graph*')));
});

test('rules are added behind those that are there, and each is accounted for', () => {
  const now = [author('Ada Lovelace')];
  const more = [
    words(' graph   theory '),
    author('Lovelace, Ada'),
    words('!?'),
    words('x'.repeat(101)),
  ];
  expect(addRules(now, more)).toEqual({
    rules: [author('Ada Lovelace'), words('graph theory')],
    added: 1,
    known: 1,
    unusable: ['!?', 'x'.repeat(101)],
    left: 0,
  });
});

test('no more than 500 have room', () => {
  const many = Array.from({ length: MOST_RULES + 3 }, (_, at) => words(`word${at}`));
  const { rules, added, left } = addRules([], many);
  expect([rules.length, added, left]).toEqual([500, 500, 3]);
});

test('a line may name its kind', () => {
  expect(
    readRules('Ada Lovelace\r\n\n ti: graph theory\nau:Hopper\nTitle : maps', 'author'),
  ).toEqual([author('Ada Lovelace'), words('graph theory'), author('Hopper'), words('maps')]);
  expect(readRules('note: this', 'words')).toEqual([words('note: this')]);
});

test('what is written is read again', () => {
  const rule = fc.record({
    kind: fc.constantFrom('author' as const, 'words' as const),
    text: fc.stringMatching(/^[a-z][a-z .:*-]{0,20}[a-z*]$/),
  });
  fc.assert(
    fc.property(fc.array(rule), (some) => {
      const { rules } = addRules([], some);
      expect(addRules([], readRules(writeRules(rules), 'words')).rules).toEqual(rules);
    }),
  );
});

test.each([
  null,
  'graph',
  {},
  { kind: 'author' },
  { kind: 'tag', text: 'x' },
  { kind: 'words', text: '*' },
])('%j is no rule', (value) => expect(isRule(value)).toBe(false));

test('of stored rules those that can be used are kept, each once', () => {
  const stored = [author('Ada'), null, { kind: 'words', text: 3 }, author('ADA'), words('graph')];
  expect(validRules(stored)).toEqual([author('Ada'), words('graph')]);
});
