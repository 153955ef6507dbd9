import { useState } from 'preact/hooks';
import { levelOf } from '../core/popularity.ts';
import type { PaperRow } from '../shared/messages.ts';
import { shortCount } from '../shared/short-count.ts';
import { formatInstant, shortenAuthors } from '../ui/format.ts';
import { counted, list, locale, sentences, t } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { MathText } from '../ui/math-text.tsx';
import { useMathematics } from '../ui/mathematics.ts';
import { levelName, sourceName } from '../ui/names.ts';
import { Counts } from './counts.tsx';
import { OutLink } from './out-link.tsx';
import { Posts } from './posts.tsx';

interface RowProps {
  paper: PaperRow;
  /** The position in the list, from 1. */
  rank: number;
  seen: boolean;
  /** How many authors have room. */
  authors: number;
  onSave: (id: string, saved: boolean) => void;
}

export function Row({ paper, rank, seen, authors, onSave }: RowProps) {
  const { id, standings, posts, saved } = paper;
  const [open, setOpen] = useState(false);
  const title = paper.title || `arXiv:${id}`;
  const plainTitle = useMathematics(title)?.plain(title) ?? title;
  const postsId = `posts-${id}`;
  return (
    <li data-arxiv-id={id} data-seen={seen || undefined}>
      <div class="score">
        <Pill paper={paper} />
        <span class="rank">{rank}</span>
      </div>
      <div>
        <h2 dir="ltr">
          <OutLink href={`https://arxiv.org/abs/${id}`}>
            <MathText text={title} kind="title" />
          </OutLink>
        </h2>
        <div class="byline">
          <Authors authors={paper.authors} room={authors} />
          <span class="links">
            <OutLink href={`https://arxiv.org/abs/${id}`}>{t('popupAbstract')}</OutLink>
            <OutLink href={`https://arxiv.org/pdf/${id}`}>{t('popupPdf')}</OutLink>
          </span>
        </div>
        <div class="nums">
          {standings.map((standing, index) => (
            <Counts key={standing.source} standing={standing} leads={index === 0} />
          ))}
          {posts.length > 0 && (
            <button
              type="button"
              aria-expanded={open}
              aria-controls={postsId}
              onClick={() => setOpen(!open)}
            >
              {counted('popupPosts', posts.length)}
              <Icon name="more" />
            </button>
          )}
          <span class="cats">{paper.categories.join(' ') || t('popupCategoryUnknown')}</span>
        </div>
      </div>
      <button
        type="button"
        class="ib save"
        aria-pressed={saved}
        aria-label={t('popupSave', plainTitle)}
        title={saved ? t('popupUnsaveTip') : t('popupSaveTip')}
        onClick={() => onSave(id, !saved)}
      >
        <Icon name="save" />
      </button>
      {posts.length > 0 && <Posts id={postsId} posts={posts} hidden={!open} />}
    </li>
  );
}

/** The score of the leading source in the form of its heat. A paper that nobody counted has none. */
function Pill({ paper: { standings } }: { paper: PaperRow }) {
  const [leading] = standings;
  if (leading === undefined) return null;
  const level = levelOf(leading.heat);
  const words = sentences(
    t('popupHeat', levelName(level), leading.heat),
    t('popupRank', sourceName(leading.source), leading.rank),
    leading.observedAt === null
      ? ''
      : t('popupCounted', formatInstant(leading.observedAt, locale())),
  );
  return (
    <span class="heat" data-level={level} role="img" aria-label={words} title={words}>
      {shortCount(leading.score, t)}
    </span>
  );
}

function Authors({ authors, room }: { authors: string[]; room: number }) {
  if (authors.length === 0) return null;
  const { shown, more } = shortenAuthors(authors, room);
  return (
    <p class="by" dir="ltr" title={more > 0 ? list(authors) : undefined}>
      {list(more > 0 ? [...shown, counted('popupAuthorsMore', more)] : shown)}
    </p>
  );
}
