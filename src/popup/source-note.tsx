import type { PluralName } from '../core/text-name.ts';
import type { SourceState, SourceStatus } from '../shared/messages.ts';
import { formatDay } from '../ui/format.ts';
import { counted, list, locale, sentences, t } from '../ui/i18n.ts';
import { sourceName } from '../ui/names.ts';
import { Note } from '../ui/note.tsx';
import { PageLink } from './page-link.tsx';

interface Trouble {
  status: SourceStatus;
  words: PluralName;
  kind: 'bad' | 'warn';
}

/** The statuses that need a note, the worst first. */
const TROUBLES: readonly Trouble[] = [
  { status: 'changed', words: 'popupSourceChanged', kind: 'bad' },
  { status: 'blocked', words: 'popupSourceBlocked', kind: 'bad' },
  { status: 'rate-limited', words: 'popupSourceBusy', kind: 'warn' },
  { status: 'no-permission', words: 'popupSourcePermission', kind: 'warn' },
];

/** Names each source that failed, and the reason. */
export function SourceNote({ sources }: { sources: readonly SourceState[] }) {
  const found = TROUBLES.flatMap((trouble) => {
    const failing = sources.filter(({ status }) => status === trouble.status);
    return failing.length === 0 ? [] : [{ ...trouble, failing }];
  });
  const [worst] = found;
  if (worst === undefined) return null;
  return (
    <Note
      kind={worst.kind}
      actions={
        <PageLink page="options" hash="sources" kind="button">
          {t('popupDetails')}
        </PageLink>
      }
    >
      {sentences(
        ...found.map(({ words, failing }) => counted(words, failing.length, namesOf(failing))),
        lastDayOf(found.flatMap(({ failing }) => failing)),
      )}
    </Note>
  );
}

const namesOf = (sources: readonly SourceState[]) =>
  list(sources.map(({ source }) => sourceName(source)));

/** The day of the latest data; the options name it for each of several sources. */
function lastDayOf([only, ...others]: readonly SourceState[]): string {
  if (only === undefined || others.length > 0 || only.lastDay === null) return '';
  return t('popupSourceLastDay', formatDay(only.lastDay, 'plain', locale()));
}
