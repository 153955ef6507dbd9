import { isRising } from '../../core/growth.ts';
import { hasRisen } from '../../core/visit.ts';
import type { Translate } from '../../shared/texts.ts';
import type { Badges } from '../badge/badges.ts';
import type { LiveApi } from '../live-api.ts';
import { type Words, wordsOf } from './badge-texts.ts';

const NAMELESS = '.hot-papers-open:not([aria-label])';
/** How many badges are named per idle callback. */
const AT_ONCE = 100;
const AT_LATEST_MS = 200;

/** Gives badges names and tooltips, which `badge.js` leaves out because no first frame shows them. */
export interface Naming {
  name(badge: Element): void;
  /** Names unnamed badges of the page as soon as it is idle, or all of them again. */
  nameAll(again?: boolean): void;
}

/** @param idOf the paper of a badge that the extension created */
export function makeNaming(live: LiveApi, idOf: Badges['idOf']): Naming {
  const wordsNow = wordsIn(live);
  let nameless: Element[] = [];
  let idle = 0;

  const name = (badge: Element) => {
    const id = idOf(badge);
    const facts = id && live.badgeOf(id, badge);
    const pill = badge.querySelector('.hot-papers-open');
    if (!facts || pill === null) return;
    const { translate } = live;
    const words = wordsNow();
    const growth = live.growthOf(id);
    const before = live.visit.before();
    const moves = {
      rising: growth !== null && isRising(growth) ? growth : null,
      rose: before !== null && hasRisen(before, id, facts.level),
    };
    badge.toggleAttribute('data-rising', moves.rising !== null);
    badge.toggleAttribute('data-rose', moves.rose);
    const title = words.name(facts, moves);
    // Speech control users say the visible text, so the name begins with it (WCAG 2.5.3).
    pill.setAttribute('aria-haspopup', 'dialog');
    if (!pill.hasAttribute('aria-expanded')) pill.setAttribute('aria-expanded', 'false');
    pill.setAttribute('aria-label', translate('badgeSpoken', seenIn(pill), title));
    pill.firstElementChild?.setAttribute('title', title);
    const chips = words.chips(facts);
    badge.querySelectorAll('.hot-papers-chip').forEach((chip, index) => {
      chip.setAttribute('title', chips[index] ?? '');
    });
    const post = badge.querySelector('.hot-papers-post');
    for (const attribute of ['title', 'aria-label']) {
      post?.setAttribute(attribute, translate('badgePost', id));
    }
  };
  const whenIdle = () => {
    idle = requestIdleCallback(nameSome, { timeout: AT_LATEST_MS });
  };
  const nameSome = () => {
    for (const pill of nameless.splice(0, AT_ONCE)) {
      const badge = pill.closest('.hot-papers-badge');
      if (badge) name(badge);
    }
    if (nameless.length > 0) whenIdle();
  };

  live.signal.addEventListener('abort', () => cancelIdleCallback(idle));
  return {
    name,
    nameAll(again = false) {
      cancelIdleCallback(idle);
      nameless = [...document.querySelectorAll(again ? '.hot-papers-open' : NAMELESS)];
      if (nameless.length > 0) whenIdle();
    },
  };
}

/** The texts of the current language. */
function wordsIn(live: LiveApi): () => Words {
  let language: Translate | undefined;
  let words: Words;
  return () => {
    if (language !== live.translate) {
      language = live.translate;
      words = wordsOf(live);
    }
    return words;
  };
}

/** A pill's text without its glyphs: `2.4k 363 2`. */
function seenIn(pill: Element): string {
  const parts = [...(pill.firstElementChild?.childNodes ?? [])];
  const texts = parts.filter(({ nodeName }) => nodeName !== 'I');
  return texts.map(({ textContent }) => textContent?.trim()).join(' ');
}
