import { afterAll, describe, expect, it } from 'vitest';
import { readDigest } from '../../../src/core/formats/detect.ts';
import { TEXTS } from '../../fixtures/hostile.ts';
import { expectSound, orRefused } from '../core/formats/sound.ts';
import { attacked, FORMATS, PLACES } from './digests.ts';

const BUILT_IN = Object.getOwnPropertyNames(Object.prototype);

const CONTEXTS = [{}, { day: '2021-03-04', observedAt: '2021-03-05T10:00:00Z' }];

describe.each(Object.keys(FORMATS))('%s', { timeout: 300_000 }, (format) => {
  it('without an attack is read whole', () => {
    const result = readDigest(attacked(format, 'front', 'post'));
    expectSound(result);
    expect(result.digest).toMatchObject({ format, day: '2021-03-04' });
    expect(result.digest.entries.length).toBeGreaterThan(0);
  });

  it.each(PLACES)('with an attack as %s is sound or refused', (place) => {
    for (const [at, attack] of TEXTS.entries()) {
      const text = attacked(format, place, attack);
      const result = orRefused(() => readDigest(text, CONTEXTS[at % CONTEXTS.length]));
      if (result !== null) expectSound(result);
    }
  });
});

afterAll(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(BUILT_IN);
  expect(Object.keys({})).toEqual([]);
});
