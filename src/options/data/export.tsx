import { useState } from 'preact/hooks';
import { localDay } from '../../core/days.ts';
import { type Failure, failureOf } from '../../core/failure.ts';
import { send } from '../../messaging/send.ts';
import { t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';
import { Row } from '../parts/rows.tsx';

type Export =
  | { kind: 'idle' | 'done' }
  | { kind: 'writing' }
  | { kind: 'failed'; failure: Failure };

/** Everything as one file, put together here from the parts that the background writes. */
export function ExportRow({ summary }: { summary: string }) {
  const [state, setState] = useState<Export>({ kind: 'idle' });
  const write = async () => {
    setState({ kind: 'writing' });
    try {
      download(await wholeBackup());
      setState({ kind: 'done' });
    } catch (error) {
      setState({ kind: 'failed', failure: failureOf(error) });
    }
  };
  return (
    <>
      <Row name={t('optionsStored')} why={summary}>
        <button
          type="button"
          class="btn"
          id="export-data"
          disabled={state.kind === 'writing'}
          onClick={write}
        >
          {t('optionsExport')}
        </button>
      </Row>
      <div role="status" class="status-note">
        {state.kind === 'writing' && <Note kind="info">{t('optionsExporting')}</Note>}
        {state.kind === 'done' && <Note kind="ok">{t('optionsExported')}</Note>}
        {state.kind === 'failed' && (
          <Note kind="bad">{t(state.failure.key, ...state.failure.values)}</Note>
        )}
      </div>
    </>
  );
}

async function wholeBackup(): Promise<Blob> {
  const texts: string[] = [];
  for (let part = 0, parts = 1; part < parts; part++) {
    const reply = await send('exportPart', { part });
    texts.push(reply.text);
    parts = reply.parts;
  }
  return new Blob(texts, { type: 'application/json' });
}

function download(blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `hot-papers-${localDay(new Date())}.json`;
  link.click();
  // The browser has begun to read the blob long before this.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
