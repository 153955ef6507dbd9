import { isCounting, SOURCE_IDS, type SourceId } from '../../core/sources.ts';
import { t } from '../../ui/i18n.ts';
import { sourceName } from '../../ui/names.ts';
import { ChoiceRow, Row, SwitchRow } from '../parts/rows.tsx';
import { useSettings } from '../state/settings.ts';
import { Preview } from './preview.tsx';
import { Threshold } from './threshold.tsx';

/** The settings of badges, with a preview. */
export function Badge() {
  const { settings, change } = useSettings();
  return (
    <>
      <Preview settings={settings} />
      <Threshold from={settings.badgeFrom} change={(badgeFrom) => change({ badgeFrom })} />
      <BadgeSources />
      <ChoiceRow
        id="badge-form"
        name={t('optionsForm')}
        why={t('optionsFormWhy')}
        choices={[
          ['counts', t('optionsFormCounts')],
          ['score', t('optionsFormScore')],
        ]}
        chosen={settings.badgeCompact ? 'score' : 'counts'}
        change={(form) => change({ badgeCompact: form === 'score' })}
      />
      <SwitchRow
        id="badge-chips"
        name={t('optionsChips')}
        why={t('optionsChipsWhy')}
        on={settings.badgeChips}
        change={(badgeChips) => change({ badgeChips })}
      />
      <ChoiceRow
        id="badge-theme"
        name={t('optionsColours')}
        why={t('optionsColoursWhy')}
        choices={[
          ['page', t('optionsColoursPage')],
          ['light', t('optionsColoursLight')],
          ['dark', t('optionsColoursDark')],
        ]}
        chosen={settings.badgeTheme}
        change={(badgeTheme) => change({ badgeTheme })}
      />
      <SwitchRow
        id="badge-print"
        name={t('optionsPrint')}
        why={t('optionsPrintWhy')}
        on={settings.badgePrint}
        change={(badgePrint) => change({ badgePrint })}
      />
    </>
  );
}

/** Which sources' counts badges show. */
function BadgeSources() {
  const { settings, change } = useSettings();
  const toggle = (source: SourceId) =>
    change(({ badgeSourcesOff: off }) => ({
      badgeSourcesOff: off.includes(source)
        ? off.filter((other) => other !== source)
        : [...off, source],
    }));
  return (
    <Row name={t('optionsBadgeSources')} why={t('optionsBadgeSourcesWhy')} wide>
      <fieldset class="chips">
        <legend class="vh">{t('optionsBadgeSources')}</legend>
        {SOURCE_IDS.filter(isCounting).map((source) => (
          <button
            key={source}
            type="button"
            class="chip"
            data-source={source}
            aria-pressed={!settings.badgeSourcesOff.includes(source)}
            onClick={() => toggle(source)}
          >
            {sourceName(source)}
          </button>
        ))}
      </fieldset>
    </Row>
  );
}
