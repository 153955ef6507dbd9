import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** The drawing of each size. At 16 pixels a simpler one stays sharp; stores want a margin around the largest. */
const DRAWINGS = { 16: 'small.svg', 32: 'icon.svg', 48: 'icon.svg', 128: 'large.svg' };

const WASM = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
let ready: Promise<void> | undefined;

/** A drawing as PNG, the same bytes on every machine: no font and no graphics card takes part. */
export async function renderSvg(svg: string, width: number): Promise<Uint8Array> {
  ready ??= readFile(WASM).then((wasm) => initWasm(wasm));
  await ready;
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
}

/** Draws the icons of a folder as `16.png` … `128.png` into another one. */
export async function drawIcons(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const [size, name] of Object.entries(DRAWINGS)) {
    const svg = await readFile(join(from, name), 'utf8');
    await writeFile(join(to, `${size}.png`), await renderSvg(svg, Number(size)));
  }
}
