import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../../src/core/text/bytes.ts';

const TEXT = 'Gaël — 日本';
const utf8 = (text: string) => ({ text, encoding: null });
const utf16 = (text: string) => ({ text, encoding: 'UTF-16' });

describe('decodeBytes', () => {
  it('reads UTF-8, with and without a mark', () => {
    expect(decodeBytes(Buffer.from(TEXT))).toEqual(utf8(TEXT));
    expect(decodeBytes(Buffer.from(`\ufeff${TEXT}`))).toEqual(utf8(TEXT));
  });

  it('reads UTF-16, with and without a mark', () => {
    const little = Buffer.from(`# ${TEXT}`, 'utf16le');
    expect(decodeBytes(Buffer.from(`\ufeff# ${TEXT}`, 'utf16le'))).toEqual(utf16(`# ${TEXT}`));
    expect(decodeBytes(little)).toEqual(utf16(`# ${TEXT}`));
    expect(decodeBytes(Buffer.from(little).swap16())).toEqual(utf16(`# ${TEXT}`));
    const marked = Buffer.from(`\ufeff# ${TEXT}`, 'utf16le').swap16();
    expect(decodeBytes(marked)).toEqual(utf16(`# ${TEXT}`));
  });

  it('reads Windows-1252 where it can be no UTF-8', () => {
    expect(decodeBytes(Buffer.from('Gaël é', 'latin1'))).toEqual({
      text: 'Gaël é',
      encoding: 'Windows-1252',
    });
  });

  it('reads Windows-1252 where two of its letters look like one of UTF-8', () => {
    const text = 'Gaël, Zoë, José: Ã© is what a wrong decoder shows';
    expect(decodeBytes(Buffer.from(text, 'latin1'))).toEqual({ text, encoding: 'Windows-1252' });
  });

  it('keeps UTF-8 that has a stray byte', () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff])]);
    expect(decodeBytes(bytes)).toEqual(utf8(`${TEXT}\ufffd`));
  });

  it('keeps UTF-8 that was cut inside a character', () => {
    const bytes = Buffer.from(TEXT);
    expect(decodeBytes(bytes.subarray(0, bytes.length - 1))).toEqual(utf8('Gaël — 日\ufffd'));
  });

  it('takes zero bytes everywhere for no text of UTF-16', () => {
    expect(decodeBytes(new Uint8Array(6)).encoding).toBeNull();
  });

  it('reads nothing as nothing', () => {
    expect(decodeBytes(new Uint8Array())).toEqual(utf8(''));
  });
});
