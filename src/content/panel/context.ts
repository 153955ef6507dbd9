import type { PaperDetails } from '../../shared/messages.ts';
import { type CountedText, pluralizer } from '../../shared/plurals.ts';
import { shortCount } from '../../shared/short-count.ts';
import { type SinceWords, sinceWords } from '../../shared/since.ts';
import type { LiveApi, PanelTools } from '../live-api.ts';
import { numbersOf } from '../numbers.ts';

type Dom = PanelTools['dom'];

/** Tools for the parts of the panel. */
export interface Context extends Dom {
  t: LiveApi['translate'];
  locale: string;
  /** 2,427 */
  exact(count: number): string;
  /** 2.4k */
  short(count: number): string;
  /** 12 Dec 2020 */
  day(when: string): string;
  /** 23:18, in the user's time zone. */
  time(when: string): string;
  /** 12 Dec 2020, 23:18, in the user's time zone. */
  moment(at: number): string;
  counted: CountedText;
  since: SinceWords;
  /** A part of the panel with a heading. */
  section(heading: string, note: string, ...content: Node[]): HTMLElement;
  /** A link to an https address; returns only the text for other addresses. */
  link(url: string, text: string): Node;
}

export type Part = (context: Context, paper: PaperDetails) => Node | null;

export function contextOf(live: LiveApi, { dom }: PanelTools): Context {
  const { translate, locale } = live;
  const { exact, shortDay } = numbersOf(live);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const { el } = dom;
  return {
    ...dom,
    t: translate,
    locale,
    exact,
    short: (count) => shortCount(count, translate),
    day: shortDay,
    time: (when) => time.format(Date.parse(when)),
    moment: (at) => moment.format(at),
    counted: pluralizer(translate, locale),
    since: sinceWords(translate, locale),
    section: (heading, note, ...content) =>
      el(
        'section',
        {},
        el('h3', {}, heading, note && ' ', note && el('span', {}, note)),
        ...content,
      ),
    link: (url, text) =>
      url.startsWith('https://')
        ? el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text)
        : document.createTextNode(text),
  };
}
