import type { ComponentChildren } from 'preact';
import { send } from '../../messaging/send.ts';
import type { Source } from '../../sources/source.ts';
import { sentences, t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { sourceName } from '../../ui/names.ts';
import { Switch } from '../parts/switch.tsx';
import type { CardState } from './card-state.ts';
import { displayOf, stateInWords } from './state-texts.ts';

interface CardProps extends CardState {
  source: Source;
  /** The requested host, if it is not the source's own. */
  host?: string;
  /** Null if the source has no switch. */
  toggle: ((on: boolean) => void) | null;
  /** True if the source cannot be turned on yet. */
  locked?: boolean;
  /** The content between description and state. */
  extra?: ComponentChildren;
  /** A button instead of "Refresh". */
  action?: ComponentChildren;
}

/** A source: its counts, coverage and author, its switch and its state. */
export function SourceCard(props: CardProps) {
  const { source, state, now, on, toggle, locked = false, extra, action } = props;
  const host = props.host ?? source.host;
  const name = sourceName(source.id);
  return (
    <article class="src" data-source={source.id} data-off={on || toggle === null ? undefined : ''}>
      <h3>
        {name}
        {host !== '' && <small>{host}</small>}
      </h3>
      {toggle !== null && (
        <Switch id={`source-${source.id}`} label={name} on={on} disabled={locked} change={toggle} />
      )}
      <p>{sentences(t(source.counts), t(source.coverage))}</p>
      {extra}
      {state !== null && (
        <StateLine state={state} now={now}>
          {action || (on && <Refresh {...props} state={state} />)}
        </StateLine>
      )}
      <p class="by">
        {t(source.attribution)}{' '}
        {source.home !== '' && (
          <a href={source.home} target="_blank" rel="noopener noreferrer">
            {new URL(source.home).host}
          </a>
        )}
      </p>
    </article>
  );
}

interface StateLineProps {
  state: NonNullable<CardState['state']>;
  now: number;
  children: ComponentChildren;
}

function StateLine({ state, now, children }: StateLineProps) {
  const { icon, look } = displayOf(state);
  const { progress } = state;
  return (
    <>
      {progress !== null && (
        <div class="prog">
          <progress
            max={progress.of}
            value={progress.done}
            aria-label={t('optionsProgressLabel', sourceName(state.source))}
          />
        </div>
      )}
      <div class="st" data-s={look} data-status={state.status}>
        <span>
          <Icon name={icon} />
          <span>{stateInWords(state, now)}</span>
        </span>
        {children}
      </div>
    </>
  );
}

type RefreshProps = Pick<CardProps, 'source' | 'ask'> & { state: NonNullable<CardState['state']> };

function Refresh({ source, state, ask }: RefreshProps) {
  const bad = displayOf(state).look === 'bad' || state.status === 'offline';
  const refresh = () => {
    // A failure appears in the state, which is requested in any case.
    send('refresh', { source: source.id }).then(ask, ask);
    ask();
  };
  return (
    <button type="button" class="btn" disabled={state.status === 'reading'} onClick={refresh}>
      {t(bad ? 'optionsTryAgain' : 'optionsRefresh')}
    </button>
  );
}
