import type { LiveApi } from '../live-api.ts';
import type { EntryKind } from '../pages/entry-kind.ts';
import { afterLayout } from './after-layout.ts';
import { type Actions, type Bar, makeBar } from './bar.ts';
import type { FilterState } from './filter.ts';
import type { Navigation } from './navigation.ts';
import type { Row } from './rows.ts';
import { summaryOf } from './summary.ts';
import type { ListingView } from './view.ts';

/** The bar of a page, if the settings show it. */
export interface BarPart {
  root(): ShadowRoot | undefined;
  /**
   * Renders the current rows. Fills the bar's host, or removes it if the bar was turned off.
   * @param kinds whether the page separates new submissions from others
   */
  draw(rows: readonly Row[], view: ListingView, withSeen: boolean, kinds: boolean): void;
  /** Renders the user's position. */
  drawPosition(): void;
}

export function makeBarPart(live: LiveApi, navigation: Navigation, actions: Actions): BarPart {
  let bar: Bar | null = null;
  let { translate } = live;
  /** Ends the current bar, when another language needs a new one. */
  let drawn = new AbortController();
  let drawPositionSoon = () => {};

  /** Returns whether the bar is new. */
  const fit = (rows: readonly Row[]): boolean => {
    if (live.settings.bar && rows[0]) live.bar.reserve(rows[0].holder);
    const host = live.bar.host();
    if (!live.settings.bar) {
      live.bar.remove();
      drawn.abort();
      bar = null;
    } else if (host !== null) {
      host.toggleAttribute('data-still', !live.settings.stripSticky);
      if (bar?.root.host === host && translate === live.translate) return false;
      translate = live.translate;
      drawn.abort();
      drawn = new AbortController();
      const signal = AbortSignal.any([live.signal, drawn.signal]);
      bar = makeBar(host, live, actions, signal);
      drawPositionSoon = afterLayout(host, drawPosition, signal);
      return true;
    }
    return false;
  };
  const drawPosition = () => {
    if (bar === null) return;
    const { discussed, at } = navigation.position();
    bar.position(Math.min(at + 1, discussed.length), discussed.length);
    bar.strip.frame(...navigation.onScreen());
  };

  return {
    root: () => bar?.root,
    draw(rows, view, withSeen, kinds) {
      const fresh = fit(rows);
      if (bar === null) return;
      bar.update(summaryOf(rows, live), {
        ...stateOf(rows),
        view,
        withSeen,
        ...(kinds ? {} : { kinds: null }),
        ...(live.settings.seen === 'hide' ? {} : { seen: null }),
      });
      bar.strip.draw(rows);
      // Reserves its width, so that nothing moves when the position is known.
      const { length } = navigation.discussed();
      if (fresh) bar.position(Math.min(1, length), length);
      drawPositionSoon();
    },
    drawPosition,
  };
}

function stateOf(
  rows: readonly Row[],
): Pick<FilterState, 'left' | 'kinds' | 'seen' | 'rises' | 'yours'> {
  const kinds: Record<EntryKind, number> = { new: 0, cross: 0, replaced: 0 };
  for (const { kind } of rows) kinds[kind]++;
  return {
    kinds,
    left: rows.filter(({ out }) => !out).length,
    seen: rows.filter(({ seen }) => seen !== null).length,
    rises: rows.some(({ growth }) => growth !== null),
    yours: rows.filter(({ yours }) => yours).length,
  };
}
