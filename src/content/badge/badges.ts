import type { ArxivId } from '../../core/digest.ts';
import { monthOf } from '../../core/month.ts';
import { monthKeys } from '../../core/shard.ts';
import { TEXTS_KEY } from '../../shared/texts.ts';
import type { Page } from '../pages/page.ts';
import { translatorOf } from '../texts.ts';
import { type BuildBadge, badgeBuilder } from './build.ts';
import type { ReadModel } from './read-model.ts';
import { applyTheme } from './theme.ts';

const BAR = 'hot-papers-bar';
const BADGE = 'hot-papers-badge';

/** The badges of one page. `live/` puts functions of its own in place of some. */
export interface Badges {
  /** Puts a badge in place of an old one. */
  replace: (old: Element, fresh: Element) => void;
  /** Takes settings and texts over, and looks at rows. Nothing is shown before the first time. */
  restyle(rows: Iterable<Element>): Promise<void>;
  /** Brings rows to what is known now; rows of other months follow when those have been read. */
  look(rows: Iterable<Element>): Promise<void>;
  remove(): void;
}

export function makeBadges(page: Page, model: ReadModel, fail: (error: unknown) => void): Badges {
  /** Rows whose months were not read yet. */
  const waiting = new Map<Element, ArxivId>();
  let build: BuildBadge | undefined;
  let prepared = false;

  const prepare = (row: Element) => {
    prepared = true;
    // The page's colours, just before the first paint with a row: the pass over all styles, which the
    // question costs, is due by then. When the page is idle, `live/` asks again.
    new ResizeObserver((_, observer) => {
      observer.disconnect();
      applyTheme(model.settings);
    }).observe(document.documentElement);
    if (!model.settings.bar || document.getElementById(BAR)) return;
    // The bar is filled when the page is idle. Its room is there with the first row, so that none moves.
    const bar = document.createElement('div');
    bar.id = BAR;
    bar.hidden = true;
    page.listOf?.(row)?.before(bar);
  };

  const judge = (row: Element) => {
    const id = page.idOf(row);
    if (id && build && !prepared) prepare(row);
    const facts = id ? build && model.factsOf(id) : null;
    if (id && facts === undefined) {
      waiting.set(row, id);
      return;
    }
    const old = page.badgeContainerOf(row).querySelector(`.${BADGE}`);
    if (!id || !facts || !build) old?.remove();
    else if (old) badges.replace(old, build(id, facts));
    else page.insertBadge(row, build(id, facts));
  };

  const badges: Badges = {
    replace: (old, fresh) => old.replaceWith(fresh),
    restyle(rows) {
      const { badgeCompact, badgeChips } = model.settings;
      build = badgeBuilder(
        translatorOf(model.data.get(TEXTS_KEY)),
        badgeCompact || matchMedia('(max-width: 480px)').matches,
        badgeChips,
      );
      return badges.look(rows);
    },
    async look(rows) {
      for (const row of rows) {
        try {
          judge(row);
        } catch (error) {
          fail(error);
        }
      }
      if (!build || waiting.size === 0) return;
      const later = [...waiting.keys()];
      const months = [...waiting.values()].map(monthOf);
      waiting.clear();
      await model.read(monthKeys(months));
      await badges.look(later);
    },
    remove() {
      for (const ours of document.querySelectorAll(`.${BADGE}, #${BAR}`)) ours.remove();
    },
  };
  return badges;
}
