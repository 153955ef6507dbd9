import { browser } from '../browser.ts';
import { localeOf } from '../core/locale.ts';
import { pluralizer } from '../shared/plurals.ts';
import { read } from '../shared/storage/access.ts';
import { texts } from '../shared/storage/pages.ts';
import { storedTexts, translator } from '../shared/texts.ts';

/** The color of the highest heat level. arXiv's own crimson would be confusing. */
const COLOR = '#a4400b';

/** Shows the page's number of hot papers on the tab's icon and in its title; null and 0 show nothing. */
export async function showHotCount(tabId: number | null, count: number | null): Promise<void> {
  if (tabId === null) return;
  const hot = count ?? 0;
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOR });
    await browser.action.setBadgeText({ tabId, text: hot === 0 ? '' : String(hot) });
    await browser.action.setTitle({ tabId, title: await titleFor(hot) });
  } catch {
    // The tab was closed meanwhile.
  }
}

async function titleFor(hot: number): Promise<string> {
  const source = storedTexts(await read(browser.storage.local, texts), browser.i18n);
  const locale = localeOf(source('uiLanguage') || 'en', browser.i18n.getUILanguage());
  const translate = translator(source, (number) => number.toLocaleString(locale));
  if (hot === 0) return translate('extensionName');
  return pluralizer(translate, locale)('backgroundHotCount', hot);
}
