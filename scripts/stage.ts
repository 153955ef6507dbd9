import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './extension.ts';

const WORDS = [
  'What people talk about, each day',
  'Retweets, votes, points and likes, side by side and never mixed.',
  'From a database on your own machine.',
];

/** A page of 1280 × 800 that shows a popup of 400 × 600 beside a few words. */
export async function stage(popup: string, theme: 'light' | 'dark'): Promise<string> {
  const tokens = await readFile(join(ROOT, 'src/ui/tokens.css'), 'utf8');
  const mark = await readFile(join(ROOT, 'assets/icons/icon.svg'), 'utf8');
  const [title, ...lines] = WORDS;
  return `<!DOCTYPE html><style>${tokens}
    :root { color-scheme: only ${theme}; }
    body {
      display: flex; gap: 88px; align-items: center; justify-content: center; height: 800px; margin: 0;
      color: var(--hp-ink); background: var(--hp-surface);
    }
    main { width: 460px; }
    svg { display: block; width: 64px; height: 64px; margin: 0 0 28px -8px; }
    h1 { margin: 0 0 20px; font: 700 40px/1.2 var(--hp-serif); }
    p { margin: 0 0 10px; font: 19px/1.5 var(--hp-sans); color: var(--hp-ink-2); }
    img { border: 1px solid var(--hp-line); border-radius: 8px; box-shadow: 0 12px 40px #0003; }
  </style>
  <main>${mark}<h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</main>
  <img width="400" height="600" alt="" src="data:image/png;base64,${popup}">`;
}
