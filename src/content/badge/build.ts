import type { ArxivId, CountName } from '../../core/digest.ts';
import { scoredCounts } from '../../core/popularity.ts';
import { isPostUrl } from '../../core/post-hosts.ts';
import { localeOf, type Translate } from '../i18n.ts';
import type { BadgeFacts } from '../shared.ts';
import { numbersOf } from './numbers.ts';
import { inMessages, wordsOf } from './words.ts';

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
 * Builds badges of one style.
 * @param compact one number instead of each count, and no chips
 */
export function badgeBuilder(translate: Translate, compact: boolean, chips: boolean): BuildBadge {
  const numbers = numbersOf(localeOf(translate));
  const words = wordsOf(translate, numbers);
  const mark = (source: string) => translate(`uiMark${inMessages(source)}`);

  const pill = (facts: BadgeFacts): Element => {
    const [lead] = facts.standings;
    const { source, score, posts } = lead;
    const content: (Node | string)[] = [];
    if (facts.saved) content.push(icon('saved'));
    if (source !== 'hot-papers') {
      content.push(element('span', { class: 'hot-papers-source' }, mark(source)));
    }
    if (compact) content.push(numbers.short(score));
    else {
      for (const [name, count] of scoredCounts(lead)) {
        content.push(icon(name), `${numbers.short(count)} `);
      }
      if (posts > 1) content.push(icon('posts'), numbers.short(posts));
    }
    const title = words.name(facts);
    const shown = element('span', { 'aria-hidden': 'true', title }, ...content);
    const attributes = {
      class: 'hot-papers-open',
      type: 'button',
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      // Who speaks to the machine says what is seen (WCAG 2.5.3), so the name begins with that.
      'aria-label': translate('badgeList', wordsIn(shown), title),
    };
    return element('button', attributes, shown);
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
      const attributes = {
        class: 'hot-papers-post',
        href,
        target: '_blank',
        rel: 'noopener noreferrer',
        ...named(translate('badgePost', id)),
      };
      content.push(element('a', attributes, icon('top')));
    }
    const attributes = {
      class: 'hot-papers-badge',
      // Our style sheet shows it. Firefox takes that away with a removed extension, but not our nodes.
      hidden: '',
      'data-arxiv-id': id,
      'data-retweets': tweets?.retweets,
      'data-favorites': tweets?.favorites,
      'data-heat': heat,
      'data-level': level,
      'data-saved': saved ? '' : undefined,
      'data-seen': seen ? '' : undefined,
    };
    return element('span', attributes, ...content);
  };
}

/** Letters and numbers alone: glyphs would be read aloud. */
function wordsIn({ textContent }: Element): string {
  return `${textContent}`.replace(/[^\p{L}\p{N}.,]+/gu, ' ').trim();
}

function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  ...content: (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) made.setAttribute(key, value as string);
  }
  made.append(...content);
  return made;
}

const named = (name: string) => ({ 'aria-label': name, title: name });

function icon(of: keyof typeof GLYPHS): Element {
  const attributes = { class: 'hot-papers-i', 'data-i': of, 'aria-hidden': 'true' };
  return element('i', attributes, GLYPHS[of] ?? '');
}
