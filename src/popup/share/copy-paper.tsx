import { useState } from 'preact/hooks';
import type { PaperRow } from '../../shared/messages.ts';
import { titleAndLink } from '../../shared/share-texts.ts';
import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { copied } from './copied.ts';

const ANSWER_MS = 2500;

/** Copies a paper's title and URL, and shows the result in place of the button. */
export function CopyPaper({ paper }: { paper: PaperRow }) {
  const [done, setDone] = useState<boolean | null>(null);
  const copy = async () => {
    setDone(await copied(titleAndLink(paper)));
    setTimeout(() => setDone(null), ANSWER_MS);
  };
  const words = done === null ? t('popupCopyPaper') : t(done ? 'popupCopied' : 'popupFailed');
  return (
    <button type="button" class="copy" aria-label={words} title={words} onClick={copy}>
      <Icon name={done === null ? 'copy' : done ? 'done' : 'close'} />
      <span class="vh" aria-live="polite">
        {done === null ? '' : words}
      </span>
    </button>
  );
}
