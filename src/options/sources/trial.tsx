import type { Failure } from '../../core/failure.ts';
import type { ImportReport } from '../../shared/messages.ts';
import { formatDay } from '../../ui/format.ts';
import { counted, locale, sentences, t } from '../../ui/i18n.ts';
import { sourceName } from '../../ui/names.ts';
import { Note } from '../../ui/note.tsx';

/** What came of trying an address. */
export type Tried =
  | { kind: 'none' }
  | { kind: 'trying' }
  | { kind: 'problem'; failure: Failure }
  | { kind: 'read'; template: string; report: ImportReport };

/** What would be read from an address, in words, before it is kept. */
export function Trial({ tried, keep }: { tried: Tried; keep(template: string): void }) {
  return (
    <div role="status" class="status-note" id="custom-status">
      <TrialWords tried={tried} keep={keep} />
    </div>
  );
}

function TrialWords({ tried, keep }: { tried: Tried; keep(template: string): void }) {
  if (tried.kind === 'none') return null;
  if (tried.kind === 'trying') return <Note kind="info">{t('optionsCustomTrying')}</Note>;
  if (tried.kind === 'problem') {
    const { key, values } = tried.failure;
    return <Note kind="bad">{t(key, ...values)}</Note>;
  }
  const { digest, refusal, warnings } = tried.report;
  if (digest === null) {
    const words = refusal === null ? '' : t(refusal.key, ...refusal.values);
    return <Note kind="bad">{sentences(t('optionsCustomUnreadable'), words)}</Note>;
  }
  const found = counted(
    'optionsCustomFound',
    digest.entries,
    formatDay(digest.day, 'long', locale()),
    sourceName(digest.source),
  );
  return (
    <Note
      kind={warnings.length > 0 ? 'warn' : 'ok'}
      actions={
        <button type="button" class="btn" id="custom-keep" onClick={() => keep(tried.template)}>
          {t('optionsCustomKeep')}
        </button>
      }
    >
      {sentences(found, warnings.length > 0 ? counted('optionsCustomOdd', warnings.length) : '')}
    </Note>
  );
}
