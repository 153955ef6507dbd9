import { useState } from 'preact/hooks';
import type { Post } from '../core/digest.ts';
import { isPostUrl } from '../core/post-hosts.ts';
import { formatDay, formatNumber } from '../ui/format.ts';
import { locale, t } from '../ui/i18n.ts';
import { Glyph } from '../ui/icons.tsx';
import { countGlyph } from '../ui/names.ts';
import { OutLink } from './out-link.tsx';

interface PostsProps {
  id: string;
  posts: Post[];
  hidden: boolean;
}

/** A paper may have 100,000 posts: no page draws so many at once. */
const AT_ONCE = 100;

/** The posts about a paper, as plain text. */
export function Posts({ id, posts, hidden }: PostsProps) {
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <div class="quotes" id={id} hidden={hidden}>
      {posts.slice(0, shown).map((post) => (
        <div class="quote" key={post.url}>
          <p>
            {post.author !== '' && <b dir="auto">{post.author}</b>} <Source post={post} />
          </p>
          <p>
            {post.text !== '' && (
              <span class="words" dir="auto" lang={post.lang || undefined}>
                {post.text}
              </span>
            )}{' '}
            {isPostUrl(post.url) && (
              <OutLink href={post.url}>{t('popupOpenOn', serviceOf(post.url))}</OutLink>
            )}
          </p>
        </div>
      ))}
      {posts.length > shown && (
        <button type="button" class="btn" onClick={() => setShown(shown + AT_ONCE)}>
          {t('uiShowMore', formatNumber(Math.min(posts.length - shown, AT_ONCE), locale()))}
        </button>
      )}
    </div>
  );
}

function Source({ post: { handle, day, counts } }: { post: Post }) {
  const parts = [handle && `@${handle}`, day && formatDay(day, 'plain', locale())];
  return (
    <span>
      {parts.filter(Boolean).join(' · ')}
      {Object.entries(counts ?? {}).map(([name, count]) => {
        const glyph = countGlyph(name as keyof typeof counts);
        return (
          glyph && (
            <span class="count" key={name}>
              {' · '}
              <Glyph name={glyph} />
              {formatNumber(count, locale())}
            </span>
          )
        );
      })}
    </span>
  );
}

const SERVICES: Record<string, string> = {
  'twitter.com': 'X',
  'x.com': 'X',
  'bsky.app': 'Bluesky',
  'news.ycombinator.com': 'Hacker News',
  'huggingface.co': 'Hugging Face',
};

/** The name of the place a post stands on: a proper name, or its host. */
function serviceOf(url: string): string {
  const [, host = ''] = /^https:\/\/(?:(?:www|mobile)\.)?([^/]+)/.exec(url) ?? [];
  return SERVICES[host] ?? host;
}
