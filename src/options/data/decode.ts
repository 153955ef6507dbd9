const UTF16_LE = [0xff, 0xfe] as const;
const UTF16_BE = [0xfe, 0xff] as const;

export interface Decoded {
  text: string;
  /** Null for UTF-8, which every digest should be. */
  encoding: 'UTF-16' | 'Windows-1252' | null;
}

/** The text of a file. One that is not UTF-8 is read as what it most likely is, and that is told. */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, UTF16_LE)) return { text: as(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (startsWith(bytes, UTF16_BE)) return { text: as(bytes, 'utf-16be'), encoding: 'UTF-16' };
  const text = as(bytes, 'utf-8');
  if (!text.includes('\ufffd') || isMostlySound(text)) return { text, encoding: null };
  return { text: as(bytes, 'windows-1252'), encoding: 'Windows-1252' };
}

function as(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function startsWith(bytes: Uint8Array, [first, second]: readonly [number, number]): boolean {
  return bytes[0] === first && bytes[1] === second;
}

/** A damaged UTF-8 file still has more letters that can be read than marks of those that cannot. */
function isMostlySound(text: string): boolean {
  let valid = 0;
  let broken = 0;
  for (const [character] of text.matchAll(/[^\0-\x7f]/gu)) {
    if (character === '\ufffd') broken++;
    else valid++;
  }
  return valid >= broken;
}
