import { useMemo, useState } from 'preact/hooks';
import { bestFirst } from '../core/best-posts.ts';
import { type CountName, SIGNS } from '../core/counts.ts';
import type { Post, SourceId } from '../core/digest.ts';
import { sourceOfPost } from '../core/sources.ts';
import { serviceText } from '../shared/text-names.ts';
import { formatDay, formatNumber } from '../ui/format.ts';
import { locale, t } from '../ui/i18n.ts';
import { Sign } from '../ui/icons.tsx';
import { OutLink } from './out-link.tsx';

interface PostsProps {
  id: string;
  posts: Post[];
  /** The hottest source first. */
  standings: readonly { source: SourceId }[];
  hidden: boolean;
}

/** A paper may have 100,000 posts, so they are rendered in batches. */
const AT_ONCE = 100;

/** The posts about a paper, the best first, as plain text. A cached list contains none yet. */
export function Posts({ id, posts, standings, hidden }: PostsProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const known = useMemo(
    () =>
      hidden
        ? []
        : bestFirst(
            posts.filter(({ url }) => url !== ''),
            standings,
          ),
    [posts, standings, hidden],
  );
  if (hidden) return <div class="quotes" id={id} hidden />;
  return (
    <div class="quotes" id={id}>
      {known.slice(0, shown).map((post) => (
        <Quote post={post} key={post.url} />
      ))}
      {known.length > shown && (
        <button type="button" class="btn" onClick={() => setShown(shown + AT_ONCE)}>
          {t('uiShowMore', Math.min(known.length - shown, AT_ONCE))}
        </button>
      )}
    </div>
  );
}

/** A post with its author and a link. */
export function Quote({ post }: { post: Post }) {
  return (
    <div class="quote">
      <p>
        {post.author !== '' && <b dir="auto">{post.author}</b>} <Source post={post} />
      </p>
      <p>
        {post.text !== '' && (
          <span class="words" dir="auto" lang={post.lang || undefined}>
            {post.text}
          </span>
        )}{' '}
        <PostLink url={post.url} />
      </p>
    </div>
  );
}

function Source({ post: { handle, day, counts } }: { post: Post }) {
  return (
    <span>
      {handle !== '' && <bdi>{`@${handle}`}</bdi>}
      {handle !== '' && day !== null && ' · '}
      {day !== null && <time dateTime={day}>{formatDay(day, 'plain', locale())}</time>}
      {Object.entries(counts ?? {}).map(([name, count]) => {
        const sign = SIGNS[name as CountName];
        return (
          sign && (
            <span class="count" key={name}>
              {' · '}
              <Sign text={sign} />
              {formatNumber(count, locale())}
            </span>
          )
        );
      })}
    </span>
  );
}

function PostLink({ url }: { url: string }) {
  const source = sourceOfPost(url);
  return source === undefined ? null : (
    <OutLink href={url}>{t('popupOpenOn', t(serviceText(source)))}</OutLink>
  );
}
