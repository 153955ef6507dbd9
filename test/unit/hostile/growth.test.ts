import { describe, expect, it } from 'vitest';
import { readDigest } from '../../../src/core/formats/detect.ts';
import { PIECES } from '../../fixtures/hostile.ts';
import { ROUNDS_TIMEOUT, rounds } from '../../rounds.ts';
import { orRefused } from '../core/formats/sound.ts';
import { attacked, FORMATS, PLACES } from './digests.ts';
import { isLinear } from './linear.ts';

const SIZE = 64_000;

/** In `npm test` each piece in each place with every fifth other; at length all of them. */
const STEP = rounds(5, 1);

describe.each(Object.keys(FORMATS))('%s', { timeout: ROUNDS_TIMEOUT }, (format) => {
  it.each(PLACES)('with much work as %s takes as much longer as it is larger', (place) => {
    const first = PLACES.indexOf(place) % STEP;
    const pieces = PIECES.filter((_, at) => at % STEP === first);
    const slow = pieces.find((piece) => {
      const read = (size: number) => {
        const bomb = `${piece.repeat(size / piece.length)}x`;
        const digest = attacked(format, place, bomb);
        return () => orRefused(() => readDigest(digest));
      };
      return !isLinear(read, SIZE);
    });
    expect(slow).toBeUndefined();
  });
});
