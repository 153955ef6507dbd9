export interface DecodedText {
  text: string;
  /** Null for UTF-8, the expected encoding. */
  encoding: 'UTF-16' | 'Windows-1252' | null;
}

/**
 * Decodes a file: UTF-8, or UTF-16 if its byte order mark or its zero bytes indicate it, or Windows-1252 if it is hardly
 * UTF-8. An invalid byte in UTF-8 becomes U+FFFD.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: decode(wide, bytes), encoding: 'UTF-16' };
  const text = decode('utf-8', bytes);
  if (isMostlyReadable(text)) return { text, encoding: null };
  return { text: decode('windows-1252', bytes), encoding: 'Windows-1252' };
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (fourth === undefined) return null;
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? 'utf-16be' : null;
}

/** Damaged or truncated UTF-8 still has more non-ASCII letters than replacement characters. */
function isMostlyReadable(text: string): boolean {
  if (!text.includes('\ufffd')) return true;
  let balance = 0;
  for (const character of text) {
    if (character > '\x7f') balance += character === '\ufffd' ? -1 : 1;
  }
  return balance >= 0;
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}
