import type { TextName } from '../core/text-name.ts';
import { explainNumbers } from '../shared/numbers-help.ts';
import { t } from '../ui/i18n.ts';
import { PageLink } from './page-link.tsx';

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

/** A button that shows what the numbers mean, and the keyboard shortcuts of the list. */
export function Help({ keysOn }: { keysOn: boolean }) {
  return (
    <>
      <button
        type="button"
        class="ib help"
        popovertarget="help"
        aria-label={t('uiHelp')}
        title={t('uiHelp')}
      >
        <b aria-hidden="true">?</b>
      </button>
      <div id="help" class="pick menu" popover="auto" role="dialog" aria-label={t('uiHelp')}>
        <Numbers />
        <h2>{t('popupKeys')}</h2>
        {keysOn && <Keys />}
        <p>
          <PageLink page="options" hash="listing">
            {t(keysOn ? 'popupKeysOff' : 'uiKeysOff')}
          </PageLink>
        </p>
      </div>
    </>
  );
}

function Numbers() {
  const { name, counts, sources, heat } = explainNumbers(t);
  return (
    <>
      <h2>{name}</h2>
      <p>{counts}</p>
      <dl class="sources">
        {sources.map(({ abbreviation, source }) => (
          <div key={abbreviation}>
            <dt>{abbreviation}</dt>
            <dd>{source}</dd>
          </div>
        ))}
      </dl>
      <p>{heat}</p>
    </>
  );
}

function Keys() {
  return (
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
  );
}
