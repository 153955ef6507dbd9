import { useEffect, useRef, useState } from 'preact/hooks';
import { failureOf } from '../../core/failure.ts';
import { send } from '../../messaging/send.ts';
import type { Request } from '../../shared/messages.ts';
import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { jobEnded } from '../state/job.ts';
import { filesOf, type Picked } from './dropped.ts';
import { ExportRow } from './export.tsx';
import { Importer, type ImportState, NO_IMPORT } from './importer.ts';
import { Picker } from './picker.tsx';
import { ImportStatus } from './report.tsx';
import { restore } from './restore.ts';

const sendPart = (request: Request<'restorePart'>) => send('restorePart', request);

interface ImportProps {
  /** What is stored, in words. */
  summary: string;
  ended(): void;
}

/** The drop area with two file pickers, the row for backup and restore, and the results of both. */
export function Import({ summary, ended }: ImportProps) {
  const [state, setState] = useState<ImportState>(NO_IMPORT);
  const [passed, setPassed] = useState(0);
  const importer = useRef<Importer | null>(null);
  importer.current ??= new Importer(
    {
      importText: (file, text) => send('import', { file, text }),
      restore: (file, progress) => restore(file, { send: sendPart, jobEnded }, progress),
      failureOf,
    },
    setState,
  );
  const take = async (found: Picked) => {
    setPassed(found.passed);
    await importer.current?.add(found.files);
    ended();
  };
  useDrops(take);
  return (
    <>
      <div class="drop">
        <Icon name="file" />
        <div class="row1">
          <Picker id="import-files" text={t('optionsImportFiles')} take={take} />
          <Picker id="import-folder" text={t('optionsImportFolder')} take={take} folder />
        </div>
        <p>{t('optionsImportHint')}</p>
      </div>
      <ExportRow summary={summary}>
        <Picker id="restore-backup" text={t('optionsRestore')} take={take} accept=".gz,.json" />
      </ExportRow>
      <ImportStatus state={state} passed={passed} />
    </>
  );
}

/** Accepts files dropped anywhere on the page: outside the area the browser would open them. */
function useDrops(take: (found: Picked) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const mark = (on: boolean) => document.body.toggleAttribute('data-dropping', on);
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      mark(true);
    };
    const drop = (event: DragEvent) => {
      mark(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void filesOf(event.dataTransfer).then((found) => latest.current(found));
    };
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('dragleave', () => mark(false), { signal });
    document.addEventListener('drop', drop, { signal });
    return () => ended.abort();
  }, []);
}
