import type { ComponentChildren } from 'preact';
import { send } from '../../messaging/send.ts';
import type { ImportReport } from '../../shared/messages.ts';
import type { Source } from '../../sources/source.ts';
import { fillTemplate, originOf, templateProblem } from '../../sources/template.ts';
import { formatDay } from '../../ui/format.ts';
import { counted, locale, sentences, t } from '../../ui/i18n.ts';
import { sourceName } from '../../ui/names.ts';
import { Note } from '../../ui/note.tsx';
import { useSettings } from '../state/settings.ts';
import type { CardState } from './card-state.ts';
import { OwnAddress } from './own-address.tsx';

interface CustomProps extends CardState {
  source: Source;
  toggle(on: boolean): void;
}

/** Digests at the user's own address. */
export function CustomSource(props: CustomProps) {
  const { settings, change } = useSettings();
  return (
    <OwnAddress
      {...props}
      name="custom"
      kept={settings.customTemplate}
      field={{
        id: 'custom-template',
        label: 'optionsCustomAddress',
        placeholder: 'https://example.org/digests/{YYYY}-{MM}-{DD}.md',
        trying: 'optionsCustomTrying',
      }}
      addressOf={(entered) => entered.trim()}
      problemOf={templateProblem}
      hostOf={(template) => new URL(fillTemplate(template, '2000-01-01')).host}
      originOf={originOf}
      tryOut={(template) => send('tryTemplate', { template })}
      show={(report, keep) => <Found report={report} keep={keep} />}
      keep={(customTemplate) => {
        change({ customTemplate });
        props.toggle(customTemplate !== '');
      }}
    />
  );
}

/** A preview of the list at an address, before the user saves the address. */
function Found({ report, keep }: { report: ImportReport; keep: ComponentChildren }) {
  const { digest, refusal, warnings } = report;
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
    <Note kind={warnings.length > 0 ? 'warn' : 'ok'} actions={keep}>
      {sentences(found, warnings.length > 0 ? counted('optionsCustomOdd', warnings.length) : '')}
    </Note>
  );
}
