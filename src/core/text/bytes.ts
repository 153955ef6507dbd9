/**
 * The text of a file: UTF-8, or UTF-16 where its byte order mark or its zero bytes say so, or Windows-1252 where
 * it can be no UTF-8. A stray bad byte in UTF-8 becomes U+FFFD.
 */
export function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes);
  if (bytes.length > 3 && bytes[0] !== 0 && bytes[1] === 0 && bytes[3] === 0) {
    return decode('utf-16le', bytes);
  }
  if (bytes.length > 3 && bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0) {
    return decode('utf-16be', bytes);
  }
  const text = decode('utf-8', bytes);
  if (!text.includes('\ufffd')) return text;
  const hasOther = /[\u0080-\ufffc]/.test(text);
  return hasOther ? text : decode('windows-1252', bytes);
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}
