import { useRef } from 'preact/hooks';
import { browser } from '../../browser.ts';
import type { Keys } from '../../shared/settings.ts';
import { t } from '../../ui/i18n.ts';
import { NAMES } from '../listing/key-names.ts';
import { KEY_ACTIONS } from '../listing/keys.ts';
import { useSettings } from '../state/settings.ts';
import { ErrorLog } from './error-log.tsx';
import { useReadNews } from './read-news.ts';

/** Version and news, privacy, shortcuts and licenses. */
export function About() {
  const { settings } = useSettings();
  const news = useRef<HTMLParagraphElement>(null);
  useReadNews(news);
  return (
    <div class="about">
      <p>{t('optionsAboutWhat', browser.runtime.getManifest().version)}</p>
      <h3>{t('optionsNews')}</h3>
      <p ref={news}>{t('optionsNewsText')}</p>
      <h3>{t('optionsPrivacy')}</h3>
      <p>{t('optionsPrivacyText')}</p>
      <p>{t('optionsPrivacySync')}</p>
      <h3>{t('optionsShortcuts')}</h3>
      {settings.keysOn ? <Shortcuts keys={settings.keys} /> : <p>{t('optionsShortcutsOff')}</p>}
      <p>{t('optionsOmnibox')}</p>
      <h3>{t('optionsErrors')}</h3>
      <ErrorLog />
      <h3>{t('optionsLicences')}</h3>
      <p>{t('optionsLicencesText')}</p>
      <p>
        <a href="licenses.txt" target="_blank" rel="noopener noreferrer">
          {t('optionsLicencesLink')}
        </a>
      </p>
      <p>{t('optionsThanks')}</p>
    </div>
  );
}

function Shortcuts({ keys }: { keys: Keys }) {
  return (
    <dl class="shortcuts">
      {KEY_ACTIONS.filter((action) => keys[action] !== '').map((action) => (
        <div key={action}>
          <dt>
            <kbd>{keys[action]}</kbd>
          </dt>
          <dd>{t(NAMES[action])}</dd>
        </div>
      ))}
    </dl>
  );
}
