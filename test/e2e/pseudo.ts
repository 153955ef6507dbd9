import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENGLISH = join(import.meta.dirname, '../../assets/_locales/en');
const ACCENTED: Record<string, string> = { a: 'å', e: 'é', i: 'î', o: 'ö', u: 'ü', n: 'ñ', s: 'š' };

/** Every English text by name, accented and more than half as long again. Places of values stay. */
export function pseudoTexts(direction: 'ltr' | 'rtl'): Record<string, string> {
  const files = readdirSync(ENGLISH).map((file) => readFileSync(join(ENGLISH, file), 'utf8'));
  const messages: Record<string, { message: string }> = Object.assign(
    {},
    ...files.map((text) => JSON.parse(text)),
  );
  const texts = Object.entries(messages).map(([name, { message }]) => [name, longer(message)]);
  return { ...Object.fromEntries(texts), uiDirection: direction, uiLanguage: 'en' };
}

function longer(text: string): string {
  const accented = text.replace(/[aeiouns]/g, (letter) => ACCENTED[letter] ?? letter);
  const more = 'ñéwšpåpér '.repeat(Math.ceil((text.length * 0.6) / 10));
  return `${accented} ${more.slice(0, Math.ceil(text.length * 0.6))}`.trim();
}
