import type { TextName } from '../core/text-name.ts';
import { t } from '../ui/i18n.ts';

/** Each key's label and its action. */
const KEYS: [keys: string[], does: TextName][] = [
  [['j', 'k'], 'popupKeyMove'],
  [['Enter'], 'popupKeyEnter'],
  [['␣'], 'popupKeySpace'],
  [['o'], 'popupKeyPosts'],
  [['s'], 'popupKeySave'],
  [['c'], 'popupKeyCopy'],
  [['r'], 'popupKeyRead'],
  [['t'], 'popupKeyTag'],
  [['/'], 'popupKeyFind'],
  [['d'], 'popupKeyDense'],
  [['?'], 'popupKeyHelp'],
];

/** A button that shows the keyboard shortcuts of the list. */
export function KeyHelp() {
  return (
    <>
      <button
        type="button"
        class="ib keys"
        popovertarget="keys"
        aria-label={t('popupKeys')}
        title={t('popupKeys')}
      >
        <b aria-hidden="true">?</b>
      </button>
      <div id="keys" class="pick menu" popover="auto" role="dialog" aria-label={t('popupKeys')}>
        <dl>
          {KEYS.map(([keys, does]) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('popupKeysOff')}</p>
      </div>
    </>
  );
}
