import { t } from '../../ui/i18n.ts';
import { Row } from '../parts/rows.tsx';
import { useSettings } from '../state/settings.ts';

/** Folders of `_locales`, each with the BCP 47 name of its language. */
const LANGUAGES = [
  ['de', 'de'],
  ['en', 'en'],
  ['ja', 'ja'],
  ['zh_CN', 'zh-Hans'],
] as const;

/** The language of all texts. Each is named in itself, so that a user can undo a wrong choice. */
export function Language() {
  const { settings, change } = useSettings();
  return (
    <Row name={t('optionsLanguageName')} why={t('optionsLanguageWhy')} wide>
      <select
        id="language"
        class="pickone"
        aria-label={t('optionsLanguageName')}
        value={settings.language}
        onChange={({ currentTarget }) => change({ language: currentTarget.value })}
      >
        <option value="">{t('optionsLanguageBrowser')}</option>
        {LANGUAGES.map(([folder, language]) => (
          <option key={folder} value={folder} lang={language}>
            {new Intl.DisplayNames([language], { type: 'language' }).of(language)}
          </option>
        ))}
      </select>
    </Row>
  );
}
