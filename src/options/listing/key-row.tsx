import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import type { KeyAction } from './keys.ts';

interface KeyRowProps {
  action: KeyAction;
  name: string;
  /** Empty if it is turned off. */
  value: string;
  /** A text about another action with the same key; empty if there is none. */
  clash: string;
  asking: boolean;
  ask(on: boolean): void;
  press(event: KeyboardEvent): void;
  clear(): void;
}

/** A shortcut of a listing: a button that waits for the next key, and one that turns the shortcut off. */
export function KeyRow({ action, name, value, clash, asking, ask, press, clear }: KeyRowProps) {
  return (
    <li data-key={action}>
      <span>{name}</span>
      {clash !== '' && <small>{clash}</small>}
      <button
        type="button"
        class="btn key"
        aria-label={
          asking
            ? t('optionsKeyAskingFor', name)
            : t('optionsKeyChange', name, value || t('optionsKeyOff'))
        }
        data-asking={asking ? '' : undefined}
        onClick={() => ask(!asking)}
        onKeyDown={(event) => asking && press(event)}
        onBlur={() => asking && ask(false)}
      >
        {asking ? t('optionsKeyAsking') : value === '' ? t('optionsKeyOff') : <kbd>{value}</kbd>}
      </button>
      <button
        type="button"
        class="ib"
        aria-label={t('optionsKeyClear', name)}
        title={t('optionsKeyClear', name)}
        onClick={clear}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
