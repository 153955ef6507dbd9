import { counted, t } from '../../ui/i18n.ts';
import { linkFrom } from './addresses.ts';
import { type Beside, Frame } from './frame.tsx';
import type { Listed } from './paper-rows.ts';
import { Rows } from './rows.tsx';
import type { Site } from './site.ts';

/** A time, or a category, of which the hottest papers are listed. */
export interface Top {
  page: string;
  heading: string;
  /** Where it is a month: then it shows its calendar. */
  month?: string | undefined;
  listed: readonly Listed[];
  before?: Beside | undefined;
  after?: Beside | undefined;
  /** The shorter times in it that have pages. */
  links?: readonly { to: string; words: string }[];
  /** A sentence on what is listed. */
  what: string;
}

/** The hottest papers of a time or a category, each once. */
export function TopPage({ site, top }: { site: Site; top: Top }) {
  const { page, heading, month, listed, before, after, links = [], what } = top;
  return (
    <Frame
      site={site}
      page={page}
      title={t('popupTitleDay', heading)}
      heading={heading}
      lead={t('uiSentences', `${counted('popupPapers', listed.length)}.`, what)}
      month={month}
      before={before}
      after={after}
      tools={links.map(({ to, words }) => (
        <a key={to} href={linkFrom(page, to)}>
          {words}
        </a>
      ))}
    >
      {listed.length === 0 && <p>{t('siteNoPapers')}</p>}
      <Rows page={page} today={site.today} listed={listed} several />
    </Frame>
  );
}
