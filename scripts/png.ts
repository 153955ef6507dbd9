import upng from 'upng-js';

/** Interfaces have few colors; the shades of a smoothed letter need no more than these. */
const COLOURS = 128;

/** A screenshot in a third less bytes, and without an alpha channel, as stores want it. */
export function smallPng(png: Uint8Array): Uint8Array {
  const image = upng.decode(Uint8Array.from(png).buffer);
  const { width, height } = image;
  return new Uint8Array(upng.encode(upng.toRGBA8(image), width, height, COLOURS, undefined, true));
}
