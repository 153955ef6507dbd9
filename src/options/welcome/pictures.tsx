import { DEFAULTS } from '../../shared/settings.ts';
import { shortCount } from '../../shared/short-count.ts';
import { t } from '../../ui/i18n.ts';
import { Preview } from '../badge/preview.tsx';

const PICTURED = { ...DEFAULTS, badgeCompact: true };

/** Three pictures: badges on a listing, the popup, and the data on the computer. */
export function Pictures() {
  return (
    <div class="pictures">
      <div>
        <div class="picture" data-page>
          <Preview settings={PICTURED} brief />
        </div>
        <h2>{t('welcomeListing')}</h2>
        <p>{t('welcomeListingText')}</p>
      </div>
      <div>
        <div class="picture" aria-hidden="true">
          <Rows />
        </div>
        <h2>{t('welcomePopup')}</h2>
        <p>{t('welcomePopupText')}</p>
      </div>
      <div>
        <div class="picture home" aria-hidden="true">
          <Home />
        </div>
        <h2>{t('welcomeHome')}</h2>
        <p>{t('welcomeHomeText')}</p>
      </div>
    </div>
  );
}

const ROWS = [
  { score: 2790, level: 5, width: 92 },
  { score: 1810, level: 4, width: 74 },
  { score: 513, level: 3, width: 84 },
  { score: 171, level: 2, width: 60 },
] as const;

/** The popup's list: scores with their heat, and placeholders for the text. */
function Rows() {
  return (
    <ul class="rows">
      {ROWS.map(({ score, level, width }) => (
        <li key={level}>
          <span class="heat" data-level={level}>
            {shortCount(score, t)}
          </span>
          <span class="placeholder" style={{ width: `${width}%` }} />
        </li>
      ))}
    </ul>
  );
}

/** A computer with a document inside. */
function Home() {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      <path d="M6 8h36v26H6zM2 40h44M18 34v6M30 34v6" />
      <path d="M19 14h7l3 3v10H19zM26 14v3h3M22 21h4M22 24h4" />
    </svg>
  );
}
