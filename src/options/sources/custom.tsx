import { useEffect, useState } from 'preact/hooks';
import { failureOf } from '../../core/failure.ts';
import type { FetchedSourceId } from '../../core/sources.ts';
import type { TextName, TextValue } from '../../core/text-name.ts';
import { send } from '../../messaging/send.ts';
import type { Source } from '../../sources/source.ts';
import { fillTemplate, originOf, templateProblem } from '../../sources/template.ts';
import { askFor } from '../../ui/access.ts';
import { t } from '../../ui/i18n.ts';
import { useSettings } from '../state/settings.ts';
import { SourceCard } from './card.tsx';
import type { CardState } from './card-state.ts';
import { Trial, type Tried } from './trial.tsx';

interface CustomProps extends CardState {
  source: Source;
  toggle(id: FetchedSourceId, on: boolean): void;
}

/** Digests at an address of the reader's own: it is tried before it is kept. */
export function CustomSource({ source, toggle, ...card }: CustomProps) {
  const { settings, change } = useSettings();
  const kept = settings.customTemplate;
  const [text, setText] = useState(kept);
  const [tried, setTried] = useState<Tried>({ kind: 'none' });
  // Another page may have kept or removed one.
  useEffect(() => setText(kept), [kept]);
  const problem = (key: TextName, ...values: TextValue[]) =>
    setTried({ kind: 'problem', failure: { key, values } });

  const tryIt = async () => {
    const template = text.trim();
    const fault = templateProblem(template);
    if (fault !== null) return problem(fault);
    const asked = askFor([originOf(template)]);
    setTried({ kind: 'trying' });
    if (!(await asked)) return problem('optionsCustomRefused', hostOf(template));
    try {
      const report = await send('tryTemplate', { template });
      setTried({ kind: 'read', template, report });
    } catch (error) {
      setTried({ kind: 'problem', failure: failureOf(error) });
    }
  };
  const keep = (customTemplate: string) => {
    change({ customTemplate });
    toggle('custom', customTemplate !== '');
    setTried({ kind: 'none' });
  };
  const allow = async () => {
    await askFor([originOf(kept)]);
    await send('refresh', { source: 'custom' }).catch(() => undefined);
    card.ask();
  };
  const valid = templateProblem(kept) === null;

  return (
    <SourceCard
      {...card}
      source={source}
      host={valid ? hostOf(kept) : ''}
      toggle={(on) => toggle('custom', on)}
      locked={!valid}
      action={
        card.state?.status === 'no-permission' &&
        valid && (
          <button type="button" class="btn" id="custom-allow" onClick={allow}>
            {t('optionsAllow')}
          </button>
        )
      }
      extra={
        <form
          class="prog"
          onSubmit={(event) => {
            event.preventDefault();
            void tryIt();
          }}
        >
          <label class="vh" for="custom-template">
            {t('optionsCustomAddress')}
          </label>
          <div class="row1">
            <input
              class="field"
              id="custom-template"
              type="text"
              inputMode="url"
              spellcheck={false}
              autocomplete="off"
              dir="ltr"
              maxLength={2000}
              placeholder="https://example.org/digests/{YYYY}-{MM}-{DD}.md"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <button type="submit" class="btn" id="custom-try" disabled={tried.kind === 'trying'}>
              {t('optionsCustomTry')}
            </button>
            {kept !== '' && (
              <button type="button" class="btn" id="custom-remove" onClick={() => keep('')}>
                {t('optionsCustomRemove')}
              </button>
            )}
          </div>
          <Trial tried={tried} keep={keep} />
        </form>
      }
    />
  );
}

function hostOf(template: string): string {
  return new URL(fillTemplate(template, '2000-01-01')).host;
}
