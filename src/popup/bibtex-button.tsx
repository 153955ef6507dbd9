import { useState } from 'preact/hooks';
import { bibtexOf } from '../core/bibtex.ts';
import type { PaperRow } from '../shared/messages.ts';
import { t } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';

const ANSWER_MS = 2500;

type Answer = 'popupCopied' | 'popupFailed';

/** Copies the entries of all these papers, and answers in its own place. */
export function BibtexButton({ papers }: { papers: readonly PaperRow[] }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  if (papers.length === 0) return null;
  const copy = async () => {
    setAnswer(await copied(papers.map(bibtexOf).join('\n')));
    setTimeout(() => setAnswer(null), ANSWER_MS);
  };
  return (
    <button type="button" class="btn bibtex" onClick={copy}>
      <Icon name={answer === 'popupCopied' ? 'done' : 'copy'} />
      <span aria-live="polite">{t(answer ?? 'popupBibtex')}</span>
    </button>
  );
}

async function copied(text: string): Promise<Answer> {
  try {
    await navigator.clipboard.writeText(text);
    return 'popupCopied';
  } catch {
    return 'popupFailed';
  }
}
