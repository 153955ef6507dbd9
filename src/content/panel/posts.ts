import type { Post } from '../../core/digest.ts';
import { sourceOfPost } from '../../core/sources.ts';
import { serviceText } from '../../shared/text-names.ts';
import type { Context, Part } from './context.ts';
import { longList } from './long-list.ts';

/** Links within a post's text are links where they lead to a known place; the others stay text. */
const LINK = /(https:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}'’”…])/;
const PLACES = /^https:\/\/(?:(?:www\.|export\.)?arxiv\.org|github\.com|[\w-]+\.github\.io)\//;

/** Who said what about the paper. Words only. */
export const posts: Part = (context, paper) => {
  const { el, t, section, exact } = context;
  const number = paper.posts.length;
  return number === 0
    ? section(t('panelPosts'), '', el('p', { class: 'no' }, t('panelNoPost')))
    : section(
        t('panelPosts'),
        exact(number),
        ...longList(context, el('ul'), paper.posts, (post) => postItem(context, post)),
      );
};

function postItem(context: Context, { url, author, handle, day, text, lang }: Post): Node {
  const { el, t } = context;
  const source = sourceOfPost(url);
  const open = source && context.link(url, t('panelOpenOn', t(serviceText(source))));
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
        handle && el('span', {}, `@${handle}`),
      ),
    text && el('p', { class: 'said', dir: 'auto', lang: lang || null }, ...linked(context, text)),
    el('p', { class: 'meta' }, written, written && open && ' · ', open),
  );
}

function linked({ link }: Context, text: string): (Node | string)[] {
  return text
    .split(LINK)
    .map((part) =>
      PLACES.test(part) || sourceOfPost(part) ? link(part, part.replace('https://', '')) : part,
    );
}
