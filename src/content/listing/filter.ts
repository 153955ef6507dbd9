import type { TextName } from '../../core/text-name.ts';
import type { Translate } from '../../shared/texts.ts';
import { thresholdLevel } from '../../shared/threshold.ts';
import type { EntryKind } from '../pages/entry-kind.ts';
import { makeChip } from './chip.ts';
import { el, icon, onUser, set } from './dom.ts';
import { makeThresholdSlider } from './threshold-slider.ts';
import type { ListingView } from './view.ts';

const KINDS: readonly (readonly [EntryKind, TextName])[] = [
  ['new', 'listingNew'],
  ['cross', 'listingCross'],
  ['replaced', 'listingReplaced'],
];

export interface FilterState {
  view: ListingView;
  /** How many entries the view shows. */
  left: number;
  /** The number of entries of each kind; null if the page does not separate them. */
  kinds: Record<EntryKind, number> | null;
  /** Entries seen on earlier days; null if they are not hidden. */
  seen: number | null;
  withSeen: boolean;
  /** Whether any entry gained since its previous count. */
  rises: boolean;
  /** Entries that match the follow rules. */
  yours: number;
}

export interface Filter {
  /** The controls, and the button that opens them if the bar has no room. */
  elements: HTMLElement[];
  /** The element that contains the controls: a popover while they are below the button. */
  popover: HTMLElement;
  /** The current choice on the button. */
  chosen: HTMLElement;
  /** Shows the bar's summary in the popover: the bar may have no room for it. */
  explain(words: string): void;
  update(state: FilterState): void;
}

export function makeFilter(
  translate: Translate,
  signal: AbortSignal,
  change: (view: Partial<ListingView>) => void,
  showSeen: (shown: boolean) => void,
): Filter {
  let { view, withSeen }: Pick<FilterState, 'view' | 'withSeen'> = {
    view: { order: 'arxiv', from: 0, off: [] },
    withSeen: false,
  };
  const name = translate('listingShow');
  const slider = makeThresholdSlider(name, (from) => change({ from }));
  const words = el('output');
  const show = el('label', { class: 'show' }, el('span', {}, name), slider.element, words);
  const chips = KINDS.map(([kind, label]) => {
    const toggle = () => {
      const { off } = view;
      change({ off: off.includes(kind) ? off.filter((one) => one !== kind) : [...off, kind] });
    };
    return { kind, ...makeChip(translate(label), toggle) };
  });
  const seenChip = makeChip(translate('listingSeen'), () => showSeen(!withSeen));
  const yoursChip = makeChip(translate('listingYours'), () => change({ yours: !view.yours }));
  const kinds = el(
    'div',
    { class: 'kinds', role: 'group', 'aria-label': translate('listingKinds') },
    ...chips.map((chip) => chip.element),
    yoursChip.element,
    seenChip.element,
  );
  const summary = el('p');
  const more = el('div', { class: 'more', id: 'more' }, show, kinds, summary);
  const { button, chosen } = opener(translate('listingFilter'), more, signal);

  return {
    elements: [more, button],
    popover: more,
    chosen,
    explain(words) {
      summary.textContent = words;
    },
    update(state) {
      ({ view, withSeen } = state);
      const { from, off } = view;
      const threshold = translate(`listingFrom${thresholdLevel(from)}`);
      words.textContent = from > 0 ? translate('listingLeft', threshold, state.left) : threshold;
      chosen.textContent = threshold;
      set(show, 'data-on', from > 0);
      slider.show(from, words.textContent);
      for (const { kind, ...chip } of chips) {
        chip.show(state.kinds?.[kind] ?? null, !off.includes(kind));
      }
      seenChip.show(state.seen, withSeen);
      const only = view.yours === true;
      yoursChip.show(state.yours > 0 || only ? state.yours : null, only);
      kinds.hidden = state.kinds === null && state.seen === null && state.yours === 0 && !only;
    },
  };
}

/** If the bar has no room, the controls are a popover below a button that shows the current choice. */
function opener(name: string, popover: HTMLElement, signal: AbortSignal) {
  const chosen = el('span');
  const button = el(
    'button',
    { class: 'btn filter', 'aria-controls': popover.id, 'aria-expanded': 'false' },
    icon('M2 4h12M4.5 8h7M7 12h2'),
    el('span', { class: 'vh' }, name),
    chosen,
  );
  const open = (opened: boolean) => {
    popover.toggleAttribute('data-open', opened);
    set(button, 'aria-expanded', String(opened));
  };
  onUser(button, 'click', () => open(!popover.hasAttribute('data-open')));
  const leave = (event: Event) => {
    const path = event.composedPath();
    if (!path.includes(popover) && !path.includes(button)) open(false);
  };
  onUser(document, 'click', leave, { signal, capture: true });
  for (const part of [button, popover]) {
    onUser(part, 'keydown', (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !popover.hasAttribute('data-open')) return;
      event.preventDefault();
      open(false);
      button.focus();
    });
  }
  return { button, chosen };
}
