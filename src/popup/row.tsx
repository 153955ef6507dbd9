import { useState } from 'preact/hooks';
import { abstractUrl } from '../core/arxiv-id.ts';
import type { Shown } from '../core/visit.ts';
import type { PaperRow } from '../shared/messages.ts';
import { counted, t } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { MathText } from '../ui/math-text.tsx';
import { useMathematics } from '../ui/mathematics.ts';
import { Abstract } from './abstract.tsx';
import { Counts } from './counts.tsx';
import type { ListModel } from './model.ts';
import { OutLink } from './out-link.tsx';
import { Posts } from './posts.tsx';
import { ReadingLine } from './reading.tsx';
import { Authors, PaperDay, Pill } from './row-parts.tsx';
import { CopyPaper } from './share/copy-paper.tsx';

interface RowProps {
  paper: PaperRow;
  /** The position in the list, from 1. */
  rank: number;
  seen: boolean;
  /** The levels of earlier visits; null if they are not compared. */
  before: Shown | null;
  /** How many authors are shown. */
  authors: number;
  /** The list contains several days, so each row shows its own. */
  dated: boolean;
  model: ListModel;
}

/** The part that is expanded below a row. */
type Open = 'abstract' | 'posts' | null;

export function Row({ paper, rank, seen, before, authors, dated, model }: RowProps) {
  const { id, posts, saved, reading } = paper;
  const [open, setOpen] = useState<Open>(null);
  const toggle = (part: Open) => setOpen(open === part ? null : part);
  const title = paper.title || `arXiv:${id}`;
  const plainTitle = useMathematics(title)?.plain(title) ?? title;
  return (
    <li data-arxiv-id={id} data-seen={seen || undefined}>
      <div class="score">
        <Pill paper={paper} before={before} />
        <span class="rank">{rank}</span>
      </div>
      <div class="words">
        <h2 dir="ltr">
          <OutLink href={abstractUrl(id)}>
            <MathText text={title} kind="title" />
          </OutLink>
        </h2>
        <div class="byline">
          <Authors authors={paper.authors} room={authors} />
          <span class="links">
            <Toggle kind="abstract" id={id} open={open} onToggle={toggle}>
              {t('popupShowAbstract')}
            </Toggle>
            <OutLink href={`https://arxiv.org/pdf/${id}`}>{t('popupPdf')}</OutLink>
            <CopyPaper paper={paper} />
          </span>
        </div>
        <div class="nums">
          {paper.standings.map((standing, index) => (
            <Counts key={standing.source} standing={standing} leads={index === 0} />
          ))}
          {posts.length > 0 && (
            <Toggle kind="posts" id={id} open={open} onToggle={toggle}>
              {counted('popupPosts', posts.length)}
            </Toggle>
          )}
          {paper.yours && <span class="yours">{t('popupYours')}</span>}
          <span class="cats">{paper.categories.join(' ') || t('popupCategoryUnknown')}</span>
          {dated && <PaperDay paper={paper} />}
        </div>
        {reading && <ReadingLine {...{ id, reading, title: plainTitle, model }} />}
      </div>
      <button
        type="button"
        class="ib save"
        aria-pressed={saved}
        aria-label={t('popupSave', plainTitle)}
        title={saved ? t('popupUnsaveTip') : t('popupSaveTip')}
        onClick={() => model.save(id, !saved)}
      >
        <Icon name="save" />
      </button>
      <div class="unfolded" id={`abstract-${id}`} hidden={open !== 'abstract'}>
        {open === 'abstract' && <Abstract id={id} model={model} />}
      </div>
      {posts.length > 0 && (
        <Posts
          id={`posts-${id}`}
          posts={posts}
          standings={paper.standings}
          hidden={open !== 'posts'}
        />
      )}
    </li>
  );
}

interface ToggleProps {
  kind: 'abstract' | 'posts';
  id: string;
  open: Open;
  onToggle: (part: Open) => void;
  children: string;
}

function Toggle({ kind, id, open, onToggle, children }: ToggleProps) {
  return (
    <button
      type="button"
      class={`show-${kind}`}
      aria-expanded={open === kind}
      aria-controls={`${kind}-${id}`}
      onClick={() => onToggle(kind)}
    >
      {children}
      <Icon name="more" />
    </button>
  );
}
