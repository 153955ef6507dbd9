import type { ArxivId } from '../../core/digest.ts';
import { monthOf } from '../../core/month.ts';
import { ofMonths } from '../../shared/storage/pages.ts';
import type { Page } from '../pages/page.ts';
import { translatorOf } from '../texts.ts';
import type { BarRoom } from './bar-room.ts';
import { type BuildBadge, badgeBuilder } from './build.ts';
import type { ReadModel } from './read-model.ts';
import { applyTheme } from './theme.ts';

/** The badges of one page. */
export interface Badges {
  /** The paper of a badge created here; undefined for copies and forgeries. */
  idOf(badge: Element): ArxivId | undefined;
  /** Applies settings and texts, and updates rows. Nothing is shown before the first call. */
  restyle(rows: Iterable<Element>): Promise<void>;
  /** Updates rows to the current data; rows of unread months follow when their data is read. */
  look(rows: Iterable<Element>): Promise<void>;
}

/** The services for badges of the active script: first `badge.js`, then `live/`. */
export interface BadgeHooks {
  /** Runs a change of the page. */
  change(run: () => void): void;
  /** Updates an existing badge to match a new one. */
  replace(old: Element, fresh: Element): void;
  /** Called after rows were updated. */
  looked(): void;
  fail(error: unknown): void;
}

/** @param hooks returns the current hooks */
export function makeBadges(
  page: Page,
  model: ReadModel,
  bar: BarRoom,
  hooks: () => BadgeHooks,
): Badges {
  const ids = new WeakMap<Element, ArxivId>();
  /** Rows whose months have not been read. */
  const waiting = new Map<Element, ArxivId>();
  let build: BuildBadge | undefined;
  let prepared = false;

  const prepare = (row: Element) => {
    prepared = true;
    // Reads the page's colors just before the first paint with a row: it forces a style calculation, which is due then
    // anyway. `live/` repeats it when the page is idle.
    new ResizeObserver((_, observer) => {
      observer.disconnect();
      applyTheme(model.settings);
    }).observe(document.documentElement);
    if (model.settings.bar) bar.reserve(row);
  };

  /** The row's own badge. Others in it are copies that another script made of the row. */
  const badgeIn = (row: Element): Element | undefined => {
    const all = [...page.badgeContainerOf(row).querySelectorAll('.hot-papers-badge')];
    const own = all.find((badge) => ids.has(badge)) ?? all[0];
    for (const badge of all) if (badge !== own) badge.remove();
    return own;
  };

  const judge = (row: Element) => {
    const id = page.idOf(row);
    if (id && build && !prepared) prepare(row);
    const facts = id ? build && model.factsOf(id, row) : null;
    if (id && facts === undefined) {
      waiting.set(row, id);
      return;
    }
    const old = badgeIn(row);
    if (!id || !facts || !build) {
      old?.remove();
      return;
    }
    const fresh = build(id, facts);
    ids.set(fresh, id);
    if (!old) page.insertBadge(row, fresh);
    else if (ids.has(old)) {
      ids.set(old, id);
      hooks().replace(old, fresh);
    } else old.replaceWith(fresh);
  };

  const badges: Badges = {
    idOf: (badge) => ids.get(badge),
    restyle(rows) {
      const { badgeCompact, badgeChips } = model.settings;
      build = badgeBuilder(
        translatorOf(model.texts),
        badgeCompact || matchMedia('(max-width: 480px)').matches,
        badgeChips,
      );
      return badges.look(rows);
    },
    async look(rows) {
      const { change, looked, fail } = hooks();
      change(() => {
        for (const row of rows) {
          try {
            judge(row);
          } catch (error) {
            fail(error);
          }
        }
      });
      looked();
      if (!build || waiting.size === 0) return;
      const later = [...waiting.keys()];
      const months = [...waiting.values()].map(monthOf);
      waiting.clear();
      await model.read(ofMonths(months));
      await badges.look(later);
    },
  };
  return badges;
}
