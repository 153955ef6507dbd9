import type { TextName } from '../../core/text-name.ts';
import { explainNumbers } from '../../shared/numbers-help.ts';
import type { Translate } from '../../shared/texts.ts';
import type { LiveApi } from '../live-api.ts';
import type { PageKind } from '../pages/kind.ts';
import { el } from './dom.ts';
import type { Action } from './keys.ts';

const ROWS: readonly (readonly [text: TextName, ...actions: Action[]])[] = [
  ['listingKeyStep', 'next', 'previous'],
  ['listingKeyRisen', 'risen'],
  ['listingKeyOpen', 'open'],
  ['listingKeySave', 'save'],
  ['listingKeyLinks', 'abstract', 'pdf', 'html'],
  ['listingKeyYours', 'yours'],
  ['listingKeyOrder', 'order'],
  ['listingKeyHelp', 'help'],
];

/** Actions without effect on a kind of page. */
const IDLE: Partial<Record<PageKind, readonly Action[]>> = {
  search: ['order'],
  abs: ['next', 'previous', 'risen', 'yours', 'order', 'abstract'],
};

/** The help: what the numbers mean, and the keyboard shortcuts of this page. */
export function makeHelp(
  { translate, settings, kind, following }: LiveApi,
  options: () => void,
): HTMLElement {
  const { keys, keysOn } = settings;
  const idle = IDLE[kind] ?? [];
  const works = (action: Action) =>
    !idle.includes(action) && (action !== 'yours' || following !== null);
  const rows = ROWS.flatMap(([text, ...actions]) => {
    const used = actions
      .filter(works)
      .map((action) => keys[action])
      .filter((key) => key !== '');
    const caps = used.flatMap((key) => [' ', el('kbd', {}, key)]);
    return used.length === 0 ? [] : [el('dt', {}, ...caps.slice(1)), el('dd', {}, translate(text))];
  });
  const link = el('button', { class: 'link', click: options }, translate('listingOptions'));
  return el(
    'div',
    { class: 'pop', role: 'dialog', 'aria-label': translate('uiHelp'), tabindex: -1 },
    ...numbers(translate),
    el('h4', {}, translate('listingKeys')),
    keysOn ? el('dl', {}, ...rows) : el('p', {}, translate('uiKeysOff')),
    el('p', {}, translate('listingPrivacy'), ' ', link),
  );
}

function numbers(translate: Translate): HTMLElement[] {
  const { name, counts, sources, heat } = explainNumbers(translate);
  const rows = sources.flatMap(({ abbreviation, source }) => [
    el('dt', {}, abbreviation),
    el('dd', {}, source),
  ]);
  return [
    el('h4', {}, name),
    el('p', {}, counts),
    el('dl', { class: 'sources' }, ...rows),
    el('p', {}, heat),
  ];
}

/** A failure, shown in place of the help. */
export function makeNotice(words: string): HTMLElement {
  return el('div', { class: 'pop', role: 'alert', tabindex: -1 }, words);
}
