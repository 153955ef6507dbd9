import { addDays } from '../../core/days.ts';
import type { Day } from '../../core/digest.ts';
import { formatDay } from '../../ui/format.ts';
import { locale, t } from '../../ui/i18n.ts';
import type { Published } from '../model.ts';
import type { OutFolder } from '../out-folder.ts';
import { dayPage, mailOf } from '../site/addresses.ts';
import { documentOf } from '../site/render.ts';
import { MailPage } from './mail-page.tsx';
import { mailText } from './mail-text.ts';

/** Mails are usually sent on the next day, so older ones are deleted. */
const KEPT_DAYS = 30;
const MOST_PAPERS = 25;

/** Whether a day gets a mail. */
export function hasMail(day: Day, today: Day): boolean {
  return day > addDays(today, -KEPT_DAYS);
}

/** Writes the mails of the last days, and removes older ones. */
export async function writeMails(
  { index, facts, changed }: Published,
  folder: OutFolder,
  today: Day,
): Promise<void> {
  const days = index.days.map(([day]) => day).filter((day) => hasMail(day, today));
  const there = new Set(await folder.list('mail'));
  for (const day of days) {
    if (!changed.has(day) && there.has(`${day}.html`)) continue;
    const papers = (await facts(day))?.papers.slice(0, MOST_PAPERS) ?? [];
    const subject = t('popupTitleDay', formatDay(day, 'short', locale()));
    const rest = index.home === '' ? '' : index.home + dayPage(day);
    const mail = { subject, papers, rest };
    await folder.writePage(mailOf(day, 'txt'), mailText(mail));
    await folder.writePage(mailOf(day, 'html'), documentOf(<MailPage {...mail} />));
  }
  const kept = new Set(days.flatMap((day) => [mailOf(day, 'txt'), mailOf(day, 'html')]));
  for (const name of there) {
    if (!kept.has(`mail/${name}`)) await folder.remove(`mail/${name}`);
  }
}
