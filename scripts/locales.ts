import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

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

export async function languages(root: string): Promise<string[]> {
  return (await readdir(join(root, 'assets/_locales'))).sort();
}

/** A message with its `$1`, `$2` … filled in, or key and values where the language has no such message. */
export function fillMessage(messages: Messages, key: string, values: readonly string[]): string {
  const text = messages[key]?.message;
  if (text === undefined) return [key, ...values].join(' ');
  return text.replace(/\$([1-9])/g, (_, place: string) => values[Number(place) - 1] ?? '');
}
