import type { ComponentChildren } from 'preact';
import type { Warning } from '../../core/digest.ts';
import { plainValue } from '../../core/text-name.ts';
import { textAround } from '../../shared/texts.ts';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { counted, list, locale, sentences, t } from '../../ui/i18n.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { sourceName } from '../../ui/names.ts';
import type { FileResult, ImportState } from './importer.ts';

/** Further lines of one file are counted instead of shown. */
const MOST_LINES = 12;
/** Further successful files are collapsed. */
const MOST_FILES = 10;

interface StatusProps {
  state: ImportState;
  /** How many files of a folder were skipped because of their extension. */
  passed: number;
}

/** The progress of the import, then a line for each problem and each file. */
export function ImportStatus({ state, passed }: StatusProps) {
  const { total, done, results } = state;
  const well = results.filter((result) => result.kind !== 'refused');
  return (
    <div id="import-status" role="status">
      {total > 0 && (
        <div data-running={state.current === null ? undefined : ''}>{progressInWords(state)}</div>
      )}
      {state.current !== null && (
        <progress max={total} value={done + state.share} aria-label={t('optionsImportLabel')} />
      )}
      <ul>
        {passed > 0 && <Line icon="info">{counted('optionsPassed', passed)}</Line>}
        {results.map((result, index) => (
          // A file may be chosen twice, so its name alone cannot be the key.
          <Problems key={`${index} ${result.file}`} result={result} />
        ))}
      </ul>
      {well.length > 0 && (
        <details open={well.length <= MOST_FILES}>
          <summary>{counted('optionsFilesRead', well.length)}</summary>
          <ul>
            {well.map((result, index) => (
              <Line key={`${index} ${result.file}`} icon="done" kind="ok" file={result.file}>
                {outcome(result)}
              </Line>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function progressInWords({ total, done, papers, current, results }: ImportState): string {
  const found = counted('optionsPapersFound', papers);
  if (current !== null) return sentences(counted('optionsImporting', total, current, done), found);
  const refused = results.filter((result) => result.kind === 'refused').length;
  return sentences(
    counted('optionsImported', done - refused),
    found,
    refused === 0 ? '' : counted('optionsRefused', refused),
  );
}

function Problems({ result }: { result: FileResult }) {
  if (result.kind === 'restored') return null;
  const { file } = result;
  if (result.kind === 'refused') {
    const { failure, line } = result;
    return (
      <Line icon="warning" kind="bad" file={file} line={line}>
        {sentences(t(failure.key, ...failure.values), t('optionsLeftOut'))}
      </Line>
    );
  }
  const { warnings } = result.report;
  const more = warnings.length - MOST_LINES;
  return (
    <>
      {result.encoding !== null && (
        <Line icon="info" file={file}>
          {t('optionsEncoding', result.encoding)}
        </Line>
      )}
      {warnings.slice(0, MOST_LINES).map((warning) => (
        <Line key={keyOf(warning)} icon="info" file={file} line={warning.line}>
          {t(warning.key, ...warning.values)}
        </Line>
      ))}
      {more > 0 && (
        <Line icon="info" file={file}>
          {counted('optionsMoreLines', more)}
        </Line>
      )}
    </>
  );
}

function keyOf({ line, key, values }: Warning): string {
  return [line, key, ...values.map(plainValue)].join(' ');
}

/** The result of a file as a text. */
function outcome(result: FileResult): string {
  if (result.kind === 'restored') {
    const { digests, papers, saved, seen, tagged, read, followed, options, kept, off } = result;
    return sentences(
      counted('optionsRestored', digests),
      counted('optionsPapersFound', papers),
      t('optionsRestoredAlso', saved, seen, followed, options, tagged, read),
      kept === 0 ? '' : counted('optionsRestoredKept', kept),
      off.length === 0 ? '' : t('optionsRestoredOff', list(off.map(sourceName))),
    );
  }
  const digest = result.kind === 'read' ? result.report.digest : null;
  if (result.kind !== 'read' || digest === null) return '';
  const day = formatDay(digest.day, 'short', locale());
  return sentences(
    counted('optionsFileRead', digest.entries, sourceName(digest.source), day),
    result.report.unchanged ? t('optionsFileUnchanged') : '',
  );
}

/** `papers.md, line 3: …`, with the filename isolated from the text direction. */
function InFile({ file, line, text }: { file: string; line: number; text: ComponentChildren }) {
  const name = <code dir="auto">{file}</code>;
  return (
    <>
      {line > 0
        ? textAround(t, 'optionsLine', name, formatNumber(line, locale()), text)
        : textAround(t, 'optionsFile', name, text)}
    </>
  );
}

interface LineProps {
  icon: IconName;
  kind?: 'bad' | 'ok';
  file?: string;
  /** 0 if no line is known. */
  line?: number;
  children: ComponentChildren;
}

function Line({ icon, kind, file, line = 0, children }: LineProps) {
  return (
    <li class={kind}>
      <Icon name={icon} />
      <span>
        {file === undefined ? children : <InFile file={file} line={line} text={children} />}
      </span>
    </li>
  );
}
