import { formatDay } from '../../ui/format.ts';
import { locale, t } from '../../ui/i18n.ts';
import { sourceName } from '../../ui/names.ts';
import type { FeedSourceId } from '../model.ts';
import type { SourceReports } from './site.ts';

/** Lists the failing sources, and since when they fail. */
export function State({ reports: { writtenAt, sources } }: { reports: SourceReports }) {
  const silent = Object.entries(sources).flatMap(([source, report]) =>
    report.silentSince === null ? [] : [[source as FeedSourceId, report.silentSince] as const],
  );
  return (
    <div class="state">
      <p>
        <time dateTime={writtenAt}>
          {t(
            'siteWritten',
            formatDay(writtenAt.slice(0, 10), 'plain', locale()),
            writtenAt.slice(11, 16),
          )}
        </time>
      </p>
      {silent.map(([source, since]) => (
        <p class="note" data-kind="warn" key={source}>
          {t('siteSilent', sourceName(source), formatDay(since.slice(0, 10), 'plain', locale()))}
        </p>
      ))}
    </div>
  );
}
