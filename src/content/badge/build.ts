import type { ArxivId, CountName, SourceId } from '../../core/digest.ts';
import { scoredCounts } from '../../core/popularity.ts';
import { isPostUrl } from '../../core/post-hosts.ts';
import { markMessage } from '../../ui/message-names.ts';
import { localeOf, type Translate } from '../i18n.ts';
import { remember } from '../remember.ts';
import type { BadgeFacts } from '../shared.ts';
import { numbersOf } from './numbers.ts';
import { wordsOf } from './words.ts';

export type BuildBadge = (id: ArxivId, facts: BadgeFacts) => HTMLElement;

/** The glyphs stay in the text, for copying and forced colours; the style sheet draws over them. */
const GLYPHS: Partial<Record<CountName | 'posts' | 'top' | 'saved', string>> = {
  retweets: '↻',
  reposts: '↻',
  favorites: '♥\uFE0E',
  likes: '♥\uFE0E',
  upvotes: '▲',
  points: '▲',
  posts: '❝',
  top: '↗',
  saved: '▮',
};
/**
 * Builds badges of one style. A page may have two thousand: what is alike in all of them is copied.
 * @param compact one number instead of each count, and no chips
 */
export function badgeBuilder(translate: Translate, compact: boolean, chips: boolean): BuildBadge {
  const numbers = numbersOf(localeOf(translate));
  const words = wordsOf(translate, numbers);
  const mark = (source: SourceId) => translate(markMessage(source));
  const icons = remember((of: keyof typeof GLYPHS) =>
    element('i', { class: 'hot-papers-i', 'data-i': of, 'aria-hidden': 'true' }, GLYPHS[of] ?? ''),
  );
  const icon = (of: keyof typeof GLYPHS) => copyOf(icons(of));
  // Our style sheet shows it. Firefox takes that away with a removed extension, but not our nodes.
  const emptyBadge = element('span', { class: 'hot-papers-badge', hidden: '' });
  const emptyPill = element(
    'button',
    {
      class: 'hot-papers-open',
      type: 'button',
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
    },
    element('span', { 'aria-hidden': 'true' }),
  );
  const emptyPost = element(
    'a',
    { class: 'hot-papers-post', target: '_blank', rel: 'noopener noreferrer' },
    icon('top'),
  );

  const pill = (facts: BadgeFacts): Element => {
    const [lead] = facts.standings;
    const { source, score, posts } = lead;
    const content: Content = [];
    const seen: string[] = [];
    const put = (text: string, of?: keyof typeof GLYPHS) => {
      if (of) content.push(icon(of));
      content.push(`${text} `);
      seen.push(text);
    };
    if (facts.saved) content.push(icon('saved'));
    if (source !== 'hot-papers') {
      const text = mark(source);
      content.push(element('span', { class: 'hot-papers-source' }, text));
      seen.push(text);
    }
    if (compact) put(numbers.short(score));
    else {
      for (const [name, count] of scoredCounts(lead)) put(numbers.short(count), name);
      if (posts > 1) put(numbers.short(posts), 'posts');
    }
    const title = words.name(facts);
    const made = copyOf(emptyPill);
    // Who speaks to the machine says what is seen (WCAG 2.5.3), so the name begins with that.
    made.setAttribute('aria-label', translate('badgeList', seen.join(' '), title));
    if (made.firstElementChild) fill(made.firstElementChild, { title }, ...content);
    return made;
  };

  const chip = (title: string, text: string) =>
    element('span', { class: 'hot-papers-chip', title }, text);

  const chipsOf = ([, ...others]: BadgeFacts['standings']): Element[] => {
    const more = others.length - 2;
    const shown = others
      .slice(0, 2)
      .map((one) => chip(words.chip(one), `${mark(one.source)} ${numbers.short(one.score)}`));
    return more > 0 ? [...shown, chip(translate('badgeMore', more), `+${more}`)] : shown;
  };

  return (id, facts) => {
    const { standings, heat, level, saved, seen } = facts;
    const tweets = standings.find(({ source }) => source === 'hot-papers')?.counts;
    const content = [pill(facts)];
    if (chips && !compact) content.push(...chipsOf(standings));
    const href = standings.find(({ top }) => isPostUrl(top ?? ''))?.top;
    if (href) {
      const title = translate('badgePost', id);
      content.push(fill(copyOf(emptyPost), { href, title, 'aria-label': title }));
    }
    const attributes = {
      'data-arxiv-id': id,
      'data-retweets': tweets?.retweets,
      'data-favorites': tweets?.favorites,
      'data-heat': heat,
      'data-level': level,
      'data-saved': saved ? '' : undefined,
      'data-seen': seen ? '' : undefined,
    };
    return fill(copyOf(emptyBadge), attributes, ...content);
  };
}

type Attributes = Record<string, string | number | undefined>;
type Content = (Node | string)[];

function element(name: string, attributes: Attributes, ...content: Content): HTMLElement {
  return fill(document.createElement(name), attributes, ...content);
}

function copyOf<E extends Element>(model: E): E {
  return model.cloneNode(true) as E;
}

function fill<E extends Element>(made: E, attributes: Attributes, ...content: Content): E {
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) made.setAttribute(key, value as string);
  }
  made.append(...content);
  return made;
}
