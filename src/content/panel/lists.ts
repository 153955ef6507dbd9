import { sourceText } from '../../shared/text-names.ts';
import { api, send } from '../api.ts';
import type { Part } from './context.ts';

/** Extension pages open only in normal windows: a link from a private window would leave the paper in the history. */
const isPrivate = api.extension?.inIncognitoContext ?? false;

/** The digests that list the paper, with its rank in each. */
export const digests: Part = ({ el, t, section, day, exact }, paper) =>
  paper.digests.length === 0
    ? null
    : section(
        t('panelDigests'),
        '',
        el(
          'ul',
          { class: 'plain' },
          ...paper.digests.map(({ source, list, day: date, rank, of }) => {
            const by = t(sourceText(source));
            const name = list === '' ? by : t('panelListName', by, list);
            const open = () => {
              send('openPage', { page: 'hot', hash: `day=${date}` }).catch(() => {});
            };
            const words = t('panelDigestOf', name, day(date));
            return el(
              'li',
              {},
              isPrivate ? words : el('button', { class: 'link', click: open }, words),
              ' ',
              el('span', {}, t('panelRank', exact(rank), exact(of))),
            );
          }),
        ),
      );

export const code: Part = ({ el, t, section, link }, { links }) =>
  links.length === 0
    ? null
    : section(
        t('panelCode'),
        '',
        el(
          'ul',
          { class: 'plain' },
          ...links.map((url) =>
            el('li', {}, link(url, url.replace(/^https:\/\/(?:www\.)?|\/$/g, ''))),
          ),
        ),
      );
