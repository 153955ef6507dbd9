import { isDaily, SOURCE_IDS, type SourceId } from '../../core/sources.ts';
import type { TextName } from '../../core/text-name.ts';
import type { PaperDetails } from '../../shared/messages.ts';
import { isAlive } from '../api.ts';
import { failureWords } from '../listing/failure.ts';
import type { Shared } from '../shared.ts';
import type { Context } from './context.ts';
import { counts } from './counts.ts';
import { history } from './history.ts';
import { abstract, code, digests } from './lists.ts';
import { posts } from './posts.ts';

const WARNING = 'M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1';

/** All that is known of a paper, most wanted first. */
export function partsOf(context: Context, shared: Shared, paper: PaperDetails | null): Node[] {
  if (paper === null) return [context.el('p', { class: 'no' }, context.t('panelUnknown'))];
  const parts = [posts, counts(asked(shared)), history, digests, code, abstract];
  const foot = context.el('p', { class: 'foot' }, context.t('panelFoot'));
  return [...parts.map((part) => part(context, paper)), foot].filter((part) => part !== null);
}

function asked({ settings }: Shared): SourceId[] {
  return SOURCE_IDS.filter((source) => isDaily(source) && settings.sourcesOn.includes(source));
}

/** What went wrong, and the way out. */
export function failureParts(
  { el, icon, t }: Context,
  { translate }: Shared,
  error: unknown,
  again: () => void,
): Node[] {
  const words = t('uiSentences', t('panelFailed'), failureWords(error, translate));
  const [label, click]: [TextName, () => void] = isAlive()
    ? ['panelAgain', again]
    : ['panelReload', () => location.reload()];
  return [
    el(
      'section',
      {},
      el(
        'p',
        { class: 'note', 'data-kind': 'bad', role: 'alert' },
        icon(WARNING),
        el('span', {}, words),
      ),
      el('div', { class: 'acts' }, el('button', { class: 'btn', click }, t(label))),
    ),
  ];
}
