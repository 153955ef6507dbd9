import { SIGNS, type SignText } from '../../core/counts.ts';
import type { ArxivId, SourceId } from '../../core/digest.ts';
import { scoredCounts } from '../../core/popularity.ts';
import { SOURCES, sourceOfPost } from '../../core/sources.ts';
import { remember } from '../../shared/remember.ts';
import { shortCount } from '../../shared/short-count.ts';
import { abbreviationText } from '../../shared/text-names.ts';
import type { Translate } from '../../shared/texts.ts';
import type { BadgeFacts } from '../live-api.ts';

export type BuildBadge = (id: ArxivId, facts: BadgeFacts) => HTMLElement;

/** The symbol of a count, of posts, of the top post or of saved papers. */
type Sign = SignText | '❝' | '↗' | '▮';

/**
 * Builds badges of one style. A page may have two thousand, so shared parts are cloned. Names and tooltips are added by
 * `live/` when the page is idle, because the first frame does not need them.
 * @param compact one number instead of each count, and no chips
 */
export function badgeBuilder(translate: Translate, compact: boolean, chips: boolean): BuildBadge {
  const short = remember((count: number) => shortCount(count, translate));
  const abbreviation = (source: SourceId) => translate(abbreviationText(source));
  // The symbol stays in the text, for copying and forced colors; the style sheet draws over it.
  const icons = remember((sign: Sign) =>
    element('i', { class: 'hot-papers-i', 'data-i': sign, 'aria-hidden': 'true' }, sign),
  );
  const icon = (sign: Sign) => copyOf(icons(sign));
  // The style sheet shows it. Firefox removes the style sheet with the extension, but not elements.
  const emptyBadge = element('span', {
    class: 'hot-papers-badge notranslate',
    translate: 'no',
    lang: translate('uiLanguage'),
    dir: translate('uiDirection'),
    hidden: '',
  });
  const emptyPill = element(
    'button',
    {
      class: 'hot-papers-open',
      type: 'button',
    },
    element('span', {}),
  );
  const emptyPost = element(
    'a',
    { class: 'hot-papers-post', target: '_blank', rel: 'noopener noreferrer' },
    icon('↗'),
  );

  const pill = (facts: BadgeFacts): Element => {
    const [lead] = facts.standings;
    const { source, score, posts } = lead;
    const content: Content = [];
    const put = (count: number, sign?: Sign) => {
      if (sign) content.push(icon(sign));
      content.push(`${short(count)} `);
    };
    if (facts.saved) content.push(icon('▮'));
    if (!SOURCES[source].known) {
      content.push(element('span', { class: 'hot-papers-source' }, abbreviation(source)));
    }
    if (compact) put(score);
    else {
      for (const [name, count] of scoredCounts(lead)) put(count, SIGNS[name]);
      if (posts > 1) put(posts, '❝');
    }
    const made = copyOf(emptyPill);
    made.firstElementChild?.append(...content);
    return made;
  };

  const chipsOf = ([, ...others]: BadgeFacts['standings']): Element[] => {
    const texts = others.map(({ source, score }) => `${abbreviation(source)} ${short(score)}`);
    const more = texts.length - 2;
    if (more > 0) texts.splice(2, more, `+${more}`);
    return texts.map((text) => element('span', { class: 'hot-papers-chip' }, text));
  };

  return (id, facts) => {
    const { standings, heat, level, saved, seen } = facts;
    const tweets = standings.find(({ source }) => source === 'hot-papers')?.counts;
    const content = [pill(facts)];
    if (chips && !compact) content.push(...chipsOf(standings));
    const href = standings.find(({ top }) => sourceOfPost(top))?.top;
    if (href) content.push(fill(copyOf(emptyPost), { href }));
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
