import { useRef, useState } from 'preact/hooks';
import type { TextName } from '../../core/text-name.ts';
import type { PaperRow } from '../../shared/messages.ts';
import { countIncomplete, FORMS, type Form, listAs } from '../../shared/share-texts.ts';
import { download } from '../../ui/download.ts';
import { counted, sentences, t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { authorsInWords } from '../../ui/names.ts';
import { copied } from './copied.ts';

const NAMES: Record<Form, TextName> = {
  markdown: 'popupCopyMarkdown',
  text: 'popupCopyText',
  links: 'popupCopyLinks',
  bibtex: 'popupBibtex',
};
/** The most authors of a paper in a copied list. */
const AUTHORS = 3;

interface ShareProps {
  /** The papers as shown. */
  papers: PaperRow[];
  /** The title of the list. */
  heading: string;
  /** The filename without its extension. */
  file: string;
  /** More papers of the list are on their way. */
  partial: boolean;
  /** The button has room for its label. */
  wide?: boolean;
}

/** Copies or saves the list as shown. The menu shows the result. */
export function ShareMenu({ papers, heading, file, partial, wide = false }: ShareProps) {
  const [answer, setAnswer] = useState('');
  const menu = useRef<HTMLDivElement>(null);
  if (papers.length === 0) return null;
  const copy = async (form: Form) => {
    const done = await copied(listAs(form, papers, heading, byline));
    setAnswer(done ? said('popupCopied', form, papers) : t('popupFailed'));
  };
  const save = () => {
    const text = listAs('bibtex', papers, heading, byline);
    download(new Blob([text], { type: 'application/x-bibtex' }), `${file}.bib`);
    setAnswer(said('popupFileSaved', 'bibtex', papers));
  };
  return (
    <>
      <button
        type="button"
        class={wide ? 'btn share' : 'ib share'}
        popovertarget="share"
        disabled={partial}
        aria-label={t('popupShare')}
        title={t('popupShare')}
      >
        <Icon name="share" />
        {wide && t('popupShare')}
      </button>
      <div
        id="share"
        class="pick menu"
        popover="auto"
        role="dialog"
        aria-label={t('popupShare')}
        ref={menu}
        onToggle={() => setAnswer('')}
      >
        {FORMS.map((form) => (
          <button type="button" class="btn" key={form} data-form={form} onClick={() => copy(form)}>
            {t(NAMES[form])}
          </button>
        ))}
        <button type="button" class="btn" data-form="bib" onClick={save}>
          {t('popupSaveBib')}
        </button>
        <p aria-live="polite">{answer}</p>
      </div>
    </>
  );
}

/** The confirmation, with a note about incomplete citations. */
function said(done: TextName, form: Form, papers: readonly PaperRow[]): string {
  const incomplete = form === 'bibtex' ? countIncomplete(papers) : 0;
  return sentences(t(done), incomplete === 0 ? '' : counted('popupIncomplete', incomplete));
}

function byline(authors: string[]): string {
  return authorsInWords(authors, AUTHORS);
}
