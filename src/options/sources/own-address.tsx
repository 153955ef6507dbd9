import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Failure, failureOf } from '../../core/failure.ts';
import type { TextName, TextValue } from '../../core/text-name.ts';
import { send } from '../../messaging/send.ts';
import type { Source } from '../../sources/source.ts';
import { askFor } from '../../ui/access.ts';
import { t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';
import { SourceCard } from './card.tsx';
import type { CardState } from './card-state.ts';

/** The result of trying an address. */
export type Tried<Found> =
  | { kind: 'none' }
  | { kind: 'trying' }
  | { kind: 'problem'; failure: Failure }
  | { kind: 'found'; address: string; found: Found };

interface OwnAddressProps<Found> extends CardState {
  source: Source;
  /** The address in use; empty if there is none. */
  kept: string;
  /** The prefix of the element IDs. */
  name: 'custom' | 'feed';
  field: { id: string; label: TextName; placeholder: string; trying: TextName };
  /** The address for the user's input. */
  addressOf(entered: string): string;
  /** The reason why it cannot be fetched; null if it can. */
  problemOf(address: string): TextName | null;
  hostOf(address: string): string;
  /** The match pattern of the required permission. */
  originOf(address: string): string;
  tryOut(address: string): Promise<Found>;
  /** A text about the result, and the next step. */
  show(found: Found, keep: ComponentChildren): ComponentChildren;
  /** Saves the address; empty removes it. */
  keep(address: string): void;
  toggle(on: boolean): void;
  /** Further texts. */
  extra?: ComponentChildren;
}

/** A source at the user's own address, which is tested before it is saved. */
export function OwnAddress<Found>(props: OwnAddressProps<Found>) {
  const { source, kept, name, field, state, ask, toggle } = props;
  const [text, setText] = useState(kept);
  const [tried, setTried] = useState<Tried<Found>>({ kind: 'none' });
  // Another page may have changed it.
  useEffect(() => setText(kept), [kept]);
  const problem = (key: TextName, ...values: TextValue[]) =>
    setTried({ kind: 'problem', failure: { key, values } });

  const tryIt = async () => {
    const address = props.addressOf(text);
    const fault = props.problemOf(address);
    if (fault !== null) return problem(fault);
    const asked = askFor([props.originOf(address)]);
    setTried({ kind: 'trying' });
    if (!(await asked)) return problem('optionsCustomRefused', props.hostOf(address));
    try {
      setTried({ kind: 'found', address, found: await props.tryOut(address) });
    } catch (error) {
      setTried({ kind: 'problem', failure: failureOf(error) });
    }
  };
  const keep = (address: string) => {
    props.keep(address);
    setTried({ kind: 'none' });
  };
  const allow = async () => {
    await askFor([props.originOf(kept)]);
    await send('refresh', { source: source.id }).catch(() => undefined);
    ask();
  };
  const isValid = props.problemOf(kept) === null;

  return (
    <SourceCard
      source={source}
      state={state}
      now={props.now}
      on={props.on}
      ask={ask}
      host={isValid ? props.hostOf(kept) : ''}
      toggle={toggle}
      locked={!isValid}
      action={
        state?.status === 'no-permission' &&
        isValid && (
          <button type="button" class="btn" id={`${name}-allow`} onClick={allow}>
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
          <label class="vh" for={field.id}>
            {t(field.label)}
          </label>
          <div class="row1">
            <input
              class="field"
              id={field.id}
              type="text"
              inputMode="url"
              spellcheck={false}
              autocomplete="off"
              dir="ltr"
              maxLength={2000}
              placeholder={field.placeholder}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <button type="submit" class="btn" id={`${name}-try`} disabled={tried.kind === 'trying'}>
              {t('optionsCustomTry')}
            </button>
            {kept !== '' && (
              <button type="button" class="btn" id={`${name}-remove`} onClick={() => keep('')}>
                {t('optionsCustomRemove')}
              </button>
            )}
          </div>
          <div role="status" class="status-note" id={`${name}-status`}>
            <TrialWords tried={tried} name={name} field={field} show={props.show} keep={keep} />
          </div>
          {props.extra}
        </form>
      }
    />
  );
}

type TrialProps<Found> = Pick<OwnAddressProps<Found>, 'name' | 'field' | 'show' | 'keep'> & {
  tried: Tried<Found>;
};

function TrialWords<Found>({ tried, name, field, show, keep }: TrialProps<Found>) {
  if (tried.kind === 'none') return null;
  if (tried.kind === 'trying') return <Note kind="info">{t(field.trying)}</Note>;
  if (tried.kind === 'problem') {
    const { key, values } = tried.failure;
    return <Note kind="bad">{t(key, ...values)}</Note>;
  }
  const button = (
    <button type="button" class="btn" id={`${name}-keep`} onClick={() => keep(tried.address)}>
      {t('optionsCustomKeep')}
    </button>
  );
  return <>{show(tried.found, button)}</>;
}
