import { useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import type { LoggedError } from '../../core/error-log.ts';
import type { TextName } from '../../core/text-name.ts';
import { remove } from '../../shared/storage/access.ts';
import { errorLog } from '../../shared/storage/local.ts';
import { formatInstant, formatNumber, formatRelative } from '../../ui/format.ts';
import { counted, locale, t } from '../../ui/i18n.ts';
import { useStored } from '../../ui/stored.ts';

const ANSWER_MS = 2500;

/** The log of unexpected errors, to be copied into a report. */
export function ErrorLog() {
  const log = useStored(errorLog).toReversed();
  const [last] = log;
  if (last === undefined) return <p>{t('optionsNoErrors')}</p>;
  const since = formatRelative(last.at, Date.now(), locale());
  return (
    <>
      <p>{counted('optionsErrors', log.length, since)}</p>
      <div class="row1">
        <CopyButton log={log} />
        <button
          type="button"
          class="btn"
          id="clear-errors"
          onClick={() => remove(browser.storage.local, errorLog)}
        >
          {t('optionsErrorsClear')}
        </button>
      </div>
      <details id="error-log">
        <summary>{t('optionsErrorsShow')}</summary>
        <ol>
          {log.map((error) => (
            <li key={`${error.at} ${error.message}`}>
              <small>
                <span>{formatInstant(error.at, locale())}</span> · <span>{error.place}</span>
                {error.times > 1 && <span> · {formatNumber(error.times, locale())}×</span>}
              </small>
              <bdi>{error.message}</bdi>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function CopyButton({ log }: { log: readonly LoggedError[] }) {
  const [answer, setAnswer] = useState<TextName | null>(null);
  const copy = async () => {
    const done = navigator.clipboard.writeText(reportOf(log));
    setAnswer(
      await done.then(
        () => 'optionsCopied',
        () => 'optionsNotCopied',
      ),
    );
    setTimeout(() => setAnswer(null), ANSWER_MS);
  };
  return (
    <button type="button" class="btn" id="copy-errors" onClick={copy}>
      <span aria-live="polite">{t(answer ?? 'optionsErrorsCopy')}</span>
    </button>
  );
}

/** In English, for the developers. */
function reportOf(log: readonly LoggedError[]): string {
  const { name, version } = browser.runtime.getManifest();
  const errors = log.map(({ at, version: of, place, times, message, stack }) =>
    [`${at} ${of} ${place} ${times}×`, message, stack].filter(Boolean).join('\n'),
  );
  return [`${name} ${version}, ${navigator.userAgent}`, ...errors].join('\n\n');
}
