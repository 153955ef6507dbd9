import { describe, expect, test } from 'vitest';
import { decode } from '../../../../src/options/data/decode.ts';

const bytes = (text: string, encoding: BufferEncoding) =>
  new Uint8Array(Buffer.from(text, encoding));

describe('a file', () => {
  test('of UTF-8 is taken as it is, with or without its mark', () => {
    expect(decode(bytes('Zoë — 紙', 'utf8'))).toEqual({ text: 'Zoë — 紙', encoding: null });
    expect(decode(bytes('\ufeffZoë', 'utf8')).text).toBe('Zoë');
  });

  test('of UTF-16 is read', () => {
    expect(decode(bytes('\ufeffZoë 紙', 'utf16le'))).toEqual({
      text: 'Zoë 紙',
      encoding: 'UTF-16',
    });
    const swapped = new Uint8Array(Buffer.from('\ufeffZoë', 'utf16le').swap16());
    expect(decode(swapped)).toEqual({ text: 'Zoë', encoding: 'UTF-16' });
  });

  test('of Windows-1252 is read', () => {
    const text = decode(new Uint8Array([...Buffer.from('Zo'), 0xeb, 0x20, 0xfc]));
    expect(text).toEqual({ text: 'Zoë ü', encoding: 'Windows-1252' });
  });

  test('of UTF-8 that is cut within a letter stays UTF-8', () => {
    const cut = bytes('Zoë, 紙', 'utf8').slice(0, -1);
    expect(decode(cut)).toEqual({ text: 'Zoë, \ufffd', encoding: null });
  });

  test('that is empty is an empty text', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: null });
  });
});
