import type { TextName } from '../../core/text-name.ts';
import { type Translate, textAround } from '../../shared/texts.ts';
import type { LiveApi } from '../live-api.ts';
import { numbersOf } from '../numbers.ts';
import css from './bar.css?text';
import { el, icon, logo, set } from './dom.ts';
import { type Filter, type FilterState, makeFilter } from './filter.ts';
import { foldToFit } from './fold.ts';
import { makeStrip, type Strip } from './strip.ts';
import type { Summary } from './summary.ts';
import type { ListingView } from './view.ts';

/** The user's actions in the bar. */
export interface Actions {
  step(direction: 1 | -1): void;
  jump(index: number): void;
  change(view: Partial<ListingView>): void;
  showSeen(shown: boolean): void;
  help(): void;
  share(): void;
}

export interface Bar {
  root: ShadowRoot;
  strip: Strip;
  update(summary: Summary, state: FilterState): void;
  /** Shows the user's position among the discussed papers, from 1. */
  position(at: number, of: number): void;
}

/**
 * Fills the host above the listing.
 * @param signal ends everything that the bar started outside its host
 */
export function makeBar(
  host: HTMLElement,
  live: LiveApi,
  actions: Actions,
  signal: AbortSignal,
): Bar {
  const { translate } = live;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sum = makeSum(live);
  const nav = makeNav(translate, actions);
  const order = makeOrderSwitch(translate, actions);
  const filter: Filter = makeFilter(translate, signal, actions.change, actions.showSeen);
  const strip = makeStrip(actions.jump);
  const opens = { 'aria-haspopup': 'dialog' };
  const help = el(
    'button',
    { class: 'ib help', click: actions.help, ...opens, ...named(translate('uiHelp')) },
    icon('M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.3v3.7M8 5v.1'),
  );
  const share = el(
    'button',
    { class: 'ib share', click: actions.share, ...opens, ...named(translate('popupShare')) },
    icon('M8 10V2.5M5 5l3-3 3 3M4 7.5H3v6h10v-6h-1'),
  );
  const controls = el('div', { class: 'set' }, order.element, ...filter.elements);
  const row = el('div', { class: 'row' }, sum.element, nav.element, controls, share, help);
  const bar = el(
    'section',
    {
      class: 'bar',
      'data-fold': 0,
      'aria-label': translate('extensionName'),
      lang: translate('uiLanguage'),
      dir: translate('uiDirection'),
    },
    row,
    strip.element,
  );
  root.replaceChildren(el('style', {}, css), bar);
  const { popover, chosen } = filter;
  const fold = foldToFit(
    { bar, row, texts: [sum.first, chosen], order: order.element, controls, popover },
    signal,
  );
  return {
    root,
    strip,
    update(summary, state) {
      filter.explain(sum.show(summary));
      order.show(state.view.order, state.rises);
      filter.update(state);
      fold();
    },
    position: nav.show,
  };
}

const named = (name: string) => ({ 'aria-label': name, title: name });

function makeSum(live: LiveApi) {
  const { translate } = live;
  const { exact } = numbersOf(live);
  const discussed = el('span');
  const since = el('span', { class: 'since' });
  const counted = el('span', { class: 'when' });
  const text = el('p', {}, discussed, since, counted);
  return {
    element: el('div', { class: 'sum' }, logo(), text),
    first: discussed,
    /** Returns all of it in sentences. */
    show(summary: Summary): string {
      const [hot, all] = [summary.discussed, summary.of].map((count) => exact(count));
      discussed.replaceChildren(
        ...textAround<Node | string>(translate, 'listingDiscussed', el('b', {}, hot), all ?? ''),
      );
      since.textContent = summary.since;
      counted.textContent = summary.counted;
      const lines = [summary.since, summary.words].filter((line) => line !== '').join('\n');
      set(text, 'title', lines);
      return lines;
    },
  };
}

function makeNav(translate: Translate, { step }: Actions) {
  const button = (name: string, path: string, direction: 1 | -1) =>
    el('button', { class: 'ib', click: () => step(direction), ...named(name) }, icon(path, 'flip'));
  const previous = button(translate('listingPrevious'), 'M10 3 5 8l5 5', -1);
  const next = button(translate('listingNext'), 'm6 3 5 5-5 5', 1);
  const label = el('span');
  return {
    element: el('div', { class: 'nav' }, previous, label, next),
    show(at: number, of: number) {
      label.textContent = translate('listingPosition', at, of);
      previous.disabled = next.disabled = of === 0;
    },
  };
}

function makeOrderSwitch(translate: Translate, { change }: Actions) {
  const option = (order: ListingView['order'], label: TextName) => {
    const input = el('input', { type: 'radio', name: 'order', click: () => change({ order }) });
    return { order, input, label: el('label', {}, input, translate(label)) };
  };
  const rising = option('rising', 'listingRising');
  const hottest = option('hottest', 'listingHottest');
  for (const { label } of [hottest, rising]) set(label, 'title', translate('listingInSections'));
  const options = [option('arxiv', 'listingArxiv'), hottest, rising];
  const legend = el('legend', { class: 'vh' }, translate('listingOrder'));
  return {
    element: el('fieldset', { class: 'seg' }, legend, ...options.map(({ label }) => label)),
    /** @param rises whether the page has papers that gained */
    show(chosen: ListingView['order'], rises: boolean) {
      rising.label.hidden = !rises && chosen !== 'rising';
      for (const { order, input } of options) input.checked = order === chosen;
    },
  };
}
