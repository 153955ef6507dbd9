import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { localDay } from '../../core/days.ts';
import { type Failure, failureOf } from '../../core/failure.ts';
import { send } from '../../messaging/send.ts';
import type { Request } from '../../shared/messages.ts';
import { download } from '../../ui/download.ts';
import { t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';
import { Progress } from '../parts/progress.tsx';
import { Row } from '../parts/rows.tsx';
import { writeBackup } from './backup-file.ts';

type Export =
  | { kind: 'idle' | 'done' }
  | { kind: 'writing'; done: number; of: number }
  | { kind: 'failed'; failure: Failure };

interface ExportRowProps {
  summary: string;
  /** The button that restores. */
  children: ComponentChildren;
}

/** Exports everything to one file, and restores it. */
export function ExportRow({ summary, children }: ExportRowProps) {
  const [state, setState] = useState<Export>({ kind: 'idle' });
  const write = async () => {
    setState({ kind: 'writing', done: 0, of: 1 });
    try {
      const ask = (request: Request<'exportPart'>) => send('exportPart', request);
      const shown = (done: number, of: number) => setState({ kind: 'writing', done, of });
      download(await writeBackup(ask, shown), `hot-papers-${localDay(new Date())}.json.gz`);
      setState({ kind: 'done' });
    } catch (error) {
      setState({ kind: 'failed', failure: failureOf(error) });
    }
  };
  return (
    <>
      <Row name={t('optionsStored')} why={summary} wide>
        <button
          type="button"
          class="btn"
          id="export-data"
          disabled={state.kind === 'writing'}
          onClick={write}
        >
          {t('optionsExport')}
        </button>
        {children}
      </Row>
      {state.kind === 'writing' && <Progress {...state} label={t('optionsExporting')} />}
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
