import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Failure, failureOf } from '../../core/failure.ts';
import { t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';
import { Row } from '../parts/rows.tsx';

type Job =
  | { kind: 'idle' | 'sure' | 'busy' }
  | { kind: 'done'; words: string }
  | { kind: 'failed'; failure: Failure };

interface JobRowProps {
  id: string;
  name: string;
  why: string;
  /** The text of the button, and if it deletes data, the text of its confirmation. */
  button: string;
  sure?: string;
  /** Runs the action, and returns a text about the result; nothing if it appears elsewhere. */
  job(): Promise<string>;
  /** Shown before the button. */
  children?: ComponentChildren;
}

/** A row with an action. Deleting needs a second click on the same button. */
export function JobRow(props: JobRowProps) {
  const { id, name, why, button, sure, job, children } = props;
  const [state, setState] = useState<Job>({ kind: 'idle' });
  const act = async (clicks: number) => {
    // The second click of a double-click must not count.
    if (clicks > 1) return;
    if (sure !== undefined && state.kind !== 'sure') return setState({ kind: 'sure' });
    setState({ kind: 'busy' });
    try {
      setState({ kind: 'done', words: await job() });
    } catch (error) {
      setState({ kind: 'failed', failure: failureOf(error) });
    }
  };
  const asking = state.kind === 'sure';
  return (
    <>
      <Row name={name} why={why} wide>
        {children}
        {/* Before the button, so that the button stays in place. */}
        {asking && (
          <button
            type="button"
            class="btn"
            id={`${id}-not`}
            onClick={() => setState({ kind: 'idle' })}
          >
            {t('optionsKeep')}
          </button>
        )}
        <button
          type="button"
          class="btn"
          id={id}
          data-kind={sure === undefined ? undefined : 'bad'}
          data-sure={asking ? '' : undefined}
          disabled={state.kind === 'busy'}
          onClick={({ detail }) => act(detail)}
        >
          {asking ? sure : button}
        </button>
      </Row>
      <div role="status" class="status-note">
        {state.kind === 'busy' && <Note kind="info">{t('optionsBusy')}</Note>}
        {state.kind === 'done' && state.words !== '' && <Note kind="ok">{state.words}</Note>}
        {state.kind === 'failed' && (
          <Note kind="bad">{t(state.failure.key, ...state.failure.values)}</Note>
        )}
      </div>
    </>
  );
}
