import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Translate, translator } from '../src/shared/texts.ts';

export interface Message {
  message: string;
  description?: string;
}

export type Messages = Record<string, Message>;

/**
 * The messages of one language. They lie in one file an area of the interface
 * (`_locales/en/popup.json`); the browser wants them in one.
 */
export async function readLocale(root: string, language: string): Promise<Messages> {
  const folder = join(root, 'assets/_locales', language);
  const messages: Messages = {};
  for (const file of (await readdir(folder)).sort()) {
    const area = JSON.parse(await readFile(join(folder, file), 'utf8')) as Messages;
    for (const [key, message] of Object.entries(area)) {
      if (key in messages) throw new Error(`${language}/${file}: "${key}" is there twice`);
      messages[key] = message;
    }
  }
  return messages;
}

/** Whether the extension needs a text; those of `site.json` are for what `npm run feed` writes. */
export const isOfExtension = (name: string): boolean => !/^site[A-Z]/.test(name);

export async function languages(root: string): Promise<string[]> {
  return (await readdir(join(root, 'assets/_locales'))).sort();
}

/** Fills texts of these; numbers are written as this language writes them. */
export function translatorOf(messages: Messages): Translate {
  const numbers = new Intl.NumberFormat(messages.uiLanguage?.message);
  return translator(
    (name) => messages[name]?.message ?? '',
    (number) => numbers.format(number),
  );
}
