import { isDaily, SOURCE_IDS, type SourceId } from '../../core/sources.ts';
import type { TextName } from '../../core/text-name.ts';
import type { PaperDetails } from '../../shared/messages.ts';
import { isAlive } from '../api.ts';
import { failureWords } from '../listing/failure.ts';
import type { LiveApi } from '../live-api.ts';
import { abstractOf } from './abstract.ts';
import type { Context } from './context.ts';
import { counts } from './counts.ts';
import { history } from './history.ts';
import { code, digests } from './lists.ts';
import { posts } from './posts.ts';

const WARNING = 'M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1';

/** The content of the panel. */
export interface Body {
  nodes: Node[];
  /** Shows the whole abstract. Returns false if there is nothing to expand. */
  expand(): boolean;
}

/** All known facts of a paper, the most important first. */
export function bodyOf(context: Context, live: LiveApi, paper: PaperDetails | null): Body {
  const { el, t } = context;
  if (paper === null) return only([el('p', { class: 'no' }, t('panelUnknown'))]);
  const abstract = abstractOf(context, paper.abstract);
  const parts = [posts, counts(asked(live)), history, digests, code];
  const nodes = [
    abstract?.element ?? null,
    ...parts.map((part) => part(context, paper)),
    el('p', { class: 'foot' }, t('panelFoot')),
  ];
  return {
    nodes: nodes.filter((node) => node !== null),
    expand: () => abstract?.expand() ?? false,
  };
}

const only = (nodes: Node[]): Body => ({ nodes, expand: () => false });

function asked({ settings }: LiveApi): SourceId[] {
  return SOURCE_IDS.filter((source) => isDaily(source) && settings.sourcesOn.includes(source));
}

/** The failure, and a button to solve it. */
export function failureBody(
  { el, icon, t }: Context,
  { translate }: LiveApi,
  error: unknown,
  again: () => void,
): Body {
  const words = t('uiSentences', t('panelFailed'), failureWords(error, translate));
  const [label, click]: [TextName, () => void] = isAlive()
    ? ['panelAgain', again]
    : ['panelReload', () => location.reload()];
  return only([
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
  ]);
}
