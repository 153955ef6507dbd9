import { useState } from 'preact/hooks';
import { DEFAULTS } from '../../shared/settings.ts';
import { t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';
import { useSettings } from '../state/settings.ts';
import { NAMES } from './key-names.ts';
import { KeyRow } from './key-row.tsx';
import { KEY_ACTIONS, type KeyAction, pressed, sharer } from './keys.ts';

/** Each keyboard shortcut of a listing, to be changed or turned off. */
export function KeyEditor() {
  const { settings, change } = useSettings();
  const [asked, setAsked] = useState<KeyAction | null>(null);
  const [refusal, setRefusal] = useState('');
  const { keys } = settings;
  const assign = (action: KeyAction, key: string) =>
    change((now) => ({ keys: { ...now.keys, [action]: key } }));
  const ask = (action: KeyAction | null) => {
    setAsked(action);
    setRefusal('');
  };

  const take = (action: KeyAction, event: KeyboardEvent) => {
    const result = pressed(event);
    if (result.kind === 'waiting') return;
    if (event.key !== 'Tab') event.preventDefault();
    if (result.kind === 'unfit') {
      setRefusal(t('optionsKeyUnfit'));
      return;
    }
    const other = result.kind === 'key' ? sharer(keys, action, result.key) : null;
    if (result.kind === 'key' && other !== null) {
      setRefusal(t('optionsKeyTaken', result.key, t(NAMES[other])));
      return;
    }
    ask(null);
    if (result.kind === 'key') assign(action, result.key);
    if (result.kind === 'off') assign(action, '');
  };

  return (
    <div class="keys">
      <ul>
        {KEY_ACTIONS.map((action) => {
          const other = sharer(keys, action);
          return (
            <KeyRow
              key={action}
              action={action}
              name={t(NAMES[action])}
              value={keys[action]}
              clash={other === null ? '' : t('optionsKeyClash', keys[action], t(NAMES[other]))}
              asking={asked === action}
              ask={(on) => ask(on ? action : null)}
              press={(event) => take(action, event)}
              clear={() => assign(action, '')}
            />
          );
        })}
      </ul>
      <div role="status" class="status-note">
        {refusal !== '' && <Note kind="warn">{refusal}</Note>}
      </div>
      <button
        type="button"
        class="btn"
        id="keys-reset"
        onClick={() => change({ keys: DEFAULTS.keys })}
      >
        {t('optionsKeysReset')}
      </button>
    </div>
  );
}
