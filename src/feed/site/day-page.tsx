import type { Day } from '../../core/digest.ts';
import { formatDay } from '../../ui/format.ts';
import { counted, locale, t } from '../../ui/i18n.ts';
import { hasMail } from '../mail/write-mails.tsx';
import { dayPage, linkFrom, mailOf } from './addresses.ts';
import { Frame } from './frame.tsx';
import { extentOf, type Listed } from './paper-rows.ts';
import { Rows } from './rows.tsx';
import type { Site, SourceReports } from './site.ts';
import { State } from './state.tsx';

interface DayPageProps {
  site: Site;
  /** The path: its own, or that of the first page. */
  page: string;
  day: Day;
  listed: readonly Listed[];
  /** The current state of the sources; only the first page shows it. */
  reports?: SourceReports;
}

/** The hot papers of a day. */
export function DayPage({ site, page, day, listed, reports }: DayPageProps) {
  const shown = listed.slice(0, extentOf(day, site.today).lists);
  const at = site.days.indexOf(day);
  const beside = (other: Day | undefined, label: string) =>
    other === undefined ? undefined : { to: dayPage(other), label };
  return (
    <Frame
      site={site}
      page={page}
      title={t('popupTitleDay', formatDay(day, 'short', locale()))}
      heading={formatDay(day, 'long', locale())}
      lead={counted('popupPapers', listed.length)}
      month={day.slice(0, 7)}
      day={day}
      before={beside(site.days[at - 1], t('popupDayBefore'))}
      after={beside(at === -1 ? undefined : site.days[at + 1], t('popupDayAfter'))}
      tools={
        <>
          <a href={linkFrom(page, `days/${day}.md`)}>{t('siteMarkdown')}</a>
          <a href={linkFrom(page, `days/${day}.json`)}>{t('siteJson')}</a>
          {hasMail(day, site.today) && (
            <a href={linkFrom(page, mailOf(day, 'txt'))}>{t('siteMail')}</a>
          )}
        </>
      }
    >
      {reports !== undefined && <State reports={reports} />}
      {listed.length === 0 && <p>{t('siteNoPapers')}</p>}
      {listed.length > 0 && <Rows page={page} today={site.today} listed={shown} />}
      {shown.length < listed.length && (
        <p class="more">{counted('siteMore', listed.length - shown.length)}</p>
      )}
    </Frame>
  );
}
