import { t } from '../../ui/i18n.ts';
import { ChoiceRow, SwitchRow } from '../parts/rows.tsx';
import { useSettings } from '../state/settings.ts';
import { KeyEditor } from './key-editor.tsx';

/** The bar above a list, seen papers, and keyboard shortcuts. */
export function Listing() {
  const { settings, change } = useSettings();
  return (
    <>
      <SwitchRow
        id="listing-bar"
        name={t('optionsBar')}
        why={t('optionsBarWhy')}
        on={settings.bar}
        change={(bar) => change({ bar })}
      />
      <SwitchRow
        id="listing-strip"
        name={t('optionsStrip')}
        why={t('optionsStripWhy')}
        on={settings.stripSticky}
        change={(stripSticky) => change({ stripSticky })}
      />
      <ChoiceRow
        id="listing-order"
        name={t('optionsOrder')}
        why={t('optionsOrderWhy')}
        choices={[
          ['arxiv', t('optionsOrderArxiv')],
          ['hottest', t('optionsOrderHottest')],
          ['rising', t('optionsOrderRising')],
        ]}
        chosen={settings.order}
        change={(order) => change({ order })}
      />
      <ChoiceRow
        id="listing-seen"
        name={t('optionsSeen')}
        why={t('optionsSeenWhy')}
        choices={[
          ['show', t('optionsSeenShow')],
          ['dim', t('optionsSeenDim')],
          ['hide', t('optionsSeenHide')],
        ]}
        chosen={settings.seen}
        change={(seen) => change({ seen })}
      />
      <SwitchRow
        id="listing-keys"
        name={t('optionsKeys')}
        why={t('optionsKeysWhy')}
        on={settings.keysOn}
        change={(keysOn) => change({ keysOn })}
      />
      {settings.keysOn && <KeyEditor />}
    </>
  );
}
