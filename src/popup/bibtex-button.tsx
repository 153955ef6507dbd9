import { useState } from 'preact/hooks';
import { bibtexOf } from '../core/bibtex.ts';
import { send } from '../messaging/send.ts';
import { t } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';

const ANSWER_MS = 2500;

type Answer = 'popupCopied' | 'popupNothingSaved' | 'popupFailed';

/** Copies the entries of the reading list, and answers in its own place. */
export function BibtexButton() {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const copy = async () => {
    setAnswer(await copySaved());
    setTimeout(() => setAnswer(null), ANSWER_MS);
  };
  return (
    <button type="button" class="btn bibtex" onClick={copy}>
      <Icon name={answer === 'popupCopied' ? 'done' : 'copy'} />
      <span aria-live="polite">{t(answer ?? 'popupBibtex')}</span>
    </button>
  );
}

async function copySaved(): Promise<Answer> {
  try {
    const papers = await send('readingList', {});
    if (papers.length === 0) return 'popupNothingSaved';
    await navigator.clipboard.writeText(papers.map(bibtexOf).join('\n'));
    return 'popupCopied';
  } catch {
    return 'popupFailed';
  }
}
