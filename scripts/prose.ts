import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLinter, loadLinterFormatter, loadTextlintrc } from 'textlint';
import { ROOT } from './extension.ts';
import { readLocale } from './locales.ts';

interface Prose {
  path: string;
  text: string;
  /** Markdown, unless it says otherwise. */
  isPlain?: boolean;
}

const CODE = ['src', 'scripts', 'bench', 'test'];
/** A comment; the slashes of an address in a string follow another character. */
const COMMENT = /(?<=^|[\s{(])(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm;

/** The documents in English. The store texts in other languages are not checked. */
async function documents(): Promise<Prose[]> {
  const folders = ['', 'docs'].map(async (folder) => {
    const names = await readdir(join(ROOT, folder));
    return names.filter((name) => name.endsWith('.md')).map((name) => join(folder, name));
  });
  const paths = [...(await Promise.all(folders)).flat(), 'docs/store/en.md'];
  return await Promise.all(paths.map(async (path) => ({ path, text: await read(path) })));
}

async function texts(): Promise<Prose[]> {
  const messages = Object.entries(await readLocale(ROOT, 'en'));
  return messages.map(([path, { message }]) => ({ path, text: message, isPlain: true }));
}

/** The comments of each file, on their lines. */
async function comments(): Promise<Prose[]> {
  const files = CODE.map(async (folder) => {
    const names = await readdir(join(ROOT, folder), { recursive: true });
    return names
      .filter((name) => /\.(?:tsx?|mjs|css)$/.test(name))
      .map((name) => join(folder, name));
  });
  const paths = (await Promise.all(files)).flat();
  return await Promise.all(
    paths.map(async (path) => ({ path, text: commentsIn(await read(path)) })),
  );
}

function commentsIn(code: string): string {
  let text = '';
  let end = 0;
  for (const { 0: comment, index } of code.matchAll(COMMENT)) {
    text += code.slice(end, index).replace(/[^\n]+/g, '');
    text += comment.replace(/^[ \t]*(?:\/\*+|\*+\/|\*|\/\/)[ \t]*|[ \t]*\*\/$/gm, '');
    end = index + comment.length;
  }
  return text;
}

const read = (path: string) => readFile(join(ROOT, path), 'utf8');

/** Checks the terms of documents, English texts and comments: `.textlintrc.json` lists them. */
async function main(): Promise<void> {
  const descriptor = await loadTextlintrc({ configFilePath: join(ROOT, '.textlintrc.json') });
  const linter = createLinter({ descriptor });
  const found = [];
  const all = [...(await documents()), ...(await texts()), ...(await comments())];
  for (const { path, text, isPlain = false } of all) {
    const result = await linter.lintText(text, isPlain ? 'text.txt' : 'text.md');
    if (result.messages.length > 0) found.push({ ...result, filePath: path });
  }
  if (found.length === 0) return;
  const formatter = await loadLinterFormatter({ formatterName: 'unix' });
  console.error(formatter.format(found));
  process.exitCode = 1;
}

await main();
