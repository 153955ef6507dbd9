import { describe, expect, test } from 'vitest';
import { factsOf, type LoggedError, withError } from '../../../src/core/error-log.ts';
import { FailureError } from '../../../src/core/failure.ts';

const WHERE = { at: '2021-02-12T10:00:00.000Z', version: '1.0.0', place: 'background' };
const facts = (message: string) => ({ message, stack: '' });

function thrown(message: string, stack: string): Error {
  return Object.assign(new TypeError(message), { stack });
}

describe('what is told of an error', () => {
  test('names what happened and where in our scripts', () => {
    const chrome = thrown(
      'oh',
      'TypeError: oh\n    at start (chrome-extension://abcdef/listing.js:1:20434)\n    at async run',
    );
    expect(factsOf(chrome)).toEqual({
      message: 'TypeError: oh',
      stack: 'at start (listing.js:1:20434)\nat async run',
    });
    const firefox = thrown('oh', 'start@moz-extension://1b2c-3d/listing.js:1:20434\n@run:1:1\n');
    expect(factsOf(firefox).stack).toBe('start@listing.js:1:20434\n@run:1:1');
  });

  test.each([
    ['Failed to fetch https://me.example/secret/2021-02-12.md?key=1', 'Failed to fetch <url>'],
    ['paper 2102.00001v2 and math/0601001 and math.GT/0601001', 'paper <id> and <id> and <id>'],
    [`Unexpected token 'M', "Milk, bread"... is not valid JSON`, `Unexpected token 'M', "…"...`],
    ['no digest in “my notes.md”', 'no digest in "…"'],
    [`reading 'x' of undefined, v1.0.0, line 12:34`, `reading 'x' of undefined, v1.0.0`],
  ])('does not tell of the reader: %s', (message, told) => {
    expect(factsOf(new Error(message)).message).toContain(told);
    expect(factsOf(message).message).toContain(told);
  });

  test('of a failure in words is its key, and not the values that fill them', () => {
    const cause = new DOMException('The disk of https://me.example is full', 'QuotaExceededError');
    const { message, stack } = factsOf(new FailureError('storageFull', ['diary.md'], cause));
    expect(message).toBe('storageFull');
    expect(stack).toBe('QuotaExceededError: The disk of <url> is full');
  });

  test('has an end', () => {
    const { message, stack } = factsOf(thrown('x'.repeat(9999), 'at y\n'.repeat(9999)));
    expect([message.length, stack.length]).toEqual([500, 2000]);
  });

  test.each([[undefined], [null], ['oh'], [{ a: 1 }], [Symbol('s').description]])(
    'whatever was thrown: %j',
    (error) => expect(factsOf(error).message).toBe(String(error)),
  );
});

describe('the log', () => {
  test('counts an error that comes again, and puts it last', () => {
    let log = withError([], facts('a'), WHERE);
    log = withError(log, facts('b'), WHERE);
    log = withError(log, facts('a'), { ...WHERE, at: '2021-02-13T10:00:00.000Z' });
    expect(log.map(({ message, times, at }) => [message, times, at.slice(0, 10)])).toEqual([
      ['b', 1, '2021-02-12'],
      ['a', 2, '2021-02-13'],
    ]);
  });

  test('tells one place from another', () => {
    const log = withError([], facts('a'), WHERE);
    expect(withError(log, facts('a'), { ...WHERE, place: 'options' })).toHaveLength(2);
  });

  test('keeps the last 200', () => {
    let log: LoggedError[] = [];
    for (let index = 0; index < 250; index++) log = withError(log, facts(`${index}`), WHERE);
    const messages = log.map(({ message }) => message);
    expect([messages.length, messages[0], messages.at(-1)]).toEqual([200, '50', '249']);
  });
});
