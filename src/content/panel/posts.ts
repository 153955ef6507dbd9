import { bestFirst } from '../../core/best-posts.ts';
import type { Post } from '../../core/digest.ts';
import { sourceOfPost } from '../../core/sources.ts';
import { serviceText } from '../../shared/text-names.ts';
import type { Context, Part } from './context.ts';
import { countsOf } from './counts.ts';
import { longList } from './long-list.ts';

/** Links in a post's text become links only to known sites; others stay text. */
const LINK = /(https:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}'’”…])/;
const LINKED_HOSTS =
  /^https:\/\/(?:(?:www\.|export\.)?arxiv\.org|github\.com|[\w-]+\.github\.io)\//;

/** The number of posts that the panel shows at first. */
const BEST = 3;

/** The posts about the paper, as plain text. */
export const posts: Part = (context, paper) => {
  const { el, t, section, exact } = context;
  const number = paper.posts.length;
  if (number === 0) return section(t('panelPosts'), '', el('p', { class: 'no' }, t('panelNoPost')));
  const list = longList(
    context,
    el('ul'),
    bestFirst(paper.posts, paper.standings),
    (post) => postItem(context, post),
    BEST,
  );
  return section(t('panelPosts'), exact(number), ...list);
};

function postItem(context: Context, post: Post): Node {
  const { url, author, handle, day, text, lang, counts = {} } = post;
  const { el, t } = context;
  const source = sourceOfPost(url);
  const open = source && context.link(url, t('panelOpenOn', t(serviceText(source))));
  const votes = countsOf(context, counts);
  const voted = votes.length > 0 && el('span', {}, ...votes);
  const written = day && el('time', { datetime: day }, context.day(day));
  return el(
    'li',
    { class: 'post' },
    (author || handle) &&
      el(
        'p',
        { class: 'who' },
        el('b', { dir: 'auto' }, author),
        ' ',
        handle && el('span', { dir: 'ltr' }, `@${handle}`),
      ),
    text && el('p', { class: 'said', dir: 'auto', lang: lang || null }, ...linked(context, text)),
    el(
      'p',
      { class: 'meta' },
      ...[written, voted, open].flatMap((part, index, all) =>
        part ? [all.slice(0, index).some(Boolean) && ' · ', part] : [],
      ),
    ),
  );
}

function linked({ link }: Context, text: string): (Node | string)[] {
  return text
    .split(LINK)
    .map((part) =>
      LINKED_HOSTS.test(part) || sourceOfPost(part)
        ? link(part, part.replace('https://', ''))
        : part,
    );
}
