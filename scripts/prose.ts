import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createLinter, loadLinterFormatter, loadTextlintrc } from 'textlint';
import { ROOT } from './extension.ts';
import { readLocale } from './locales.ts';

/** The documents in English; what stores get in other languages is not checked. */
async function documents(): Promise<string[]> {
  const isDocument = (name: string) => name.endsWith('.md');
  const folders = ['', 'docs'].map(async (folder) => {
    const names = await readdir(join(ROOT, folder));
    return names.filter(isDocument).map((name) => join(ROOT, folder, name));
  });
  return [...(await Promise.all(folders)).flat(), join(ROOT, 'docs/store/en.md')];
}

/** Words, and their spelling, of the documents and of the interface in English: `.textlintrc.json` lists them. */
async function main(): Promise<void> {
  const descriptor = await loadTextlintrc({ configFilePath: join(ROOT, '.textlintrc.json') });
  const linter = createLinter({ descriptor });
  const results = await linter.lintFiles(await documents());
  for (const [name, { message }] of Object.entries(await readLocale(ROOT, 'en'))) {
    const result = await linter.lintText(message, 'text.txt');
    if (result.messages.length > 0) results.push({ ...result, filePath: name });
  }
  const found = results.filter(({ messages }) => messages.length > 0);
  if (found.length === 0) return;
  const formatter = await loadLinterFormatter({ formatterName: 'unix' });
  console.error(formatter.format(found));
  process.exitCode = 1;
}

await main();
