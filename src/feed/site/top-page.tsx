import { counted, t } from '../../ui/i18n.ts';
import { linkFrom } from './addresses.ts';
import { type Beside, Frame } from './frame.tsx';
import type { Listed } from './paper-rows.ts';
import { Rows } from './rows.tsx';
import type { Site } from './site.ts';

/** A period or a category with its hottest papers. */
export interface Top {
  page: string;
  heading: string;
  /** Set for a month, which shows its calendar. */
  month?: string | undefined;
  listed: readonly Listed[];
  before?: Beside | undefined;
  after?: Beside | undefined;
  /** The shorter periods in it that have pages. */
  links?: readonly { to: string; words: string }[];
  /** A sentence that describes the list. */
  what: string;
}

/** The hottest papers of a period or a category. */
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
