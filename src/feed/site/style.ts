import { readFile } from 'node:fs/promises';

const ASSETS = new URL('../../../assets/', import.meta.url);
const IMPORT = /^@import "(\.[^"]+)";\n/gm;

/** The site's style sheet, with the imported style sheets of the extension inlined. */
export async function siteStyle(): Promise<string> {
  return await inlined(new URL('site.css', import.meta.url), new Set());
}

export async function siteIcon(): Promise<string> {
  return await readFile(new URL('icons/icon.svg', ASSETS), 'utf8');
}

async function inlined(sheet: URL, seen: Set<string>): Promise<string> {
  if (seen.has(sheet.href)) return '';
  seen.add(sheet.href);
  const text = await readFile(sheet, 'utf8');
  const imported: string[] = [];
  for (const [, path = ''] of text.matchAll(IMPORT)) {
    imported.push(await inlined(new URL(path, sheet), seen));
  }
  return imported.join('') + text.replace(IMPORT, '');
}
