import { readdir, readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { speak } from '../../ui/i18n.ts';

const TEXTS = new URL('../../../assets/_locales/en/', import.meta.url);
const Texts = v.record(v.string(), v.object({ message: v.string() }));

/** The site, Atom feed and mails are in English. */
export async function speakEnglish(): Promise<void> {
  const texts = new Map<string, string>();
  for (const name of await readdir(TEXTS)) {
    const area = v.parse(Texts, JSON.parse(await readFile(new URL(name, TEXTS), 'utf8')));
    for (const [key, { message }] of Object.entries(area)) texts.set(key, message);
  }
  speak((name) => texts.get(name) ?? '', 'en');
}
