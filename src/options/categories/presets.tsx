import type { Day } from '../../core/digest.ts';
import { type Archive, currentTaxonomy } from '../../core/taxonomy.ts';
import { visited } from '../../shared/storage/local.ts';
import { list, t } from '../../ui/i18n.ts';
import { useStored } from '../../ui/stored.ts';
import { categoriesOfListing, onlyOn } from './tree.ts';

const ARCHIVES = currentTaxonomy()
  .flatMap((group) => group.archives)
  .sort((one, other) => one.name.localeCompare(other.name, 'en'));

interface PresetsProps {
  open: boolean;
  switchMany(next: (off: readonly string[]) => string[]): void;
}

/** Quick choices: a single archive, or the categories of visited listings. */
export function Presets({ open, switchMany }: PresetsProps) {
  const listings = listingsOf(useStored(visited));
  const only = (ids: readonly string[]) => switchMany((off) => onlyOn(off, ids));
  return (
    <details class="presets" open={open}>
      <summary>{t('optionsPresets')}</summary>
      <p>{t('optionsPresetsWhy')}</p>
      <ul class="chips">
        {ARCHIVES.map((archive) => (
          <li key={archive.id}>
            <button type="button" class="chip" onClick={() => only(idsOf(archive))}>
              <span lang="en">{archive.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {listings.length === 0 ? (
        <p class="from">{t('optionsVisitedNone')}</p>
      ) : (
        <>
          <h3 class="from">{t('optionsVisited')}</h3>
          <p>{t('optionsVisitedWhy', list(listings))}</p>
          <button
            type="button"
            class="btn"
            id="use-visited"
            onClick={() => only(listings.flatMap(categoriesOfListing))}
          >
            {t('optionsVisitedUse')}
          </button>
        </>
      )}
    </details>
  );
}

function idsOf(archive: Archive): string[] {
  return archive.categories.map((category) => category.id);
}

/** Listings that belong to categories, last visited first. */
function listingsOf(days: Readonly<Record<string, Day>>): string[] {
  return Object.entries(days)
    .sort(([, day], [, other]) => other.localeCompare(day))
    .map(([listing]) => listing)
    .filter((listing) => categoriesOfListing(listing).length > 0);
}
