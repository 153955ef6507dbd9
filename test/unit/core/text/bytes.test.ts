import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../../src/core/text/bytes.ts';

const TEXT = 'Gaël — 日本';

describe('decodeBytes', () => {
  it('reads UTF-8, with and without a mark', () => {
    expect(decodeBytes(Buffer.from(TEXT))).toBe(TEXT);
    expect(decodeBytes(Buffer.from(`\ufeff${TEXT}`))).toBe(TEXT);
  });

  it('reads UTF-16, with and without a mark', () => {
    const little = Buffer.from(`# ${TEXT}`, 'utf16le');
    expect(decodeBytes(Buffer.from(`\ufeff# ${TEXT}`, 'utf16le'))).toBe(`# ${TEXT}`);
    expect(decodeBytes(little)).toBe(`# ${TEXT}`);
    expect(decodeBytes(Buffer.from(little).swap16())).toBe(`# ${TEXT}`);
    expect(decodeBytes(Buffer.from(`\ufeff# ${TEXT}`, 'utf16le').swap16())).toBe(`# ${TEXT}`);
  });

  it('reads Windows-1252 where it can be no UTF-8', () => {
    expect(decodeBytes(Buffer.from('Gaël é', 'latin1'))).toBe('Gaël é');
  });

  it('keeps UTF-8 that was cut inside a character', () => {
    const bytes = Buffer.from(TEXT);
    expect(decodeBytes(bytes.subarray(0, bytes.length - 1))).toBe('Gaël — 日\ufffd');
  });

  it('reads nothing as nothing', () => {
    expect(decodeBytes(new Uint8Array())).toBe('');
  });
});
