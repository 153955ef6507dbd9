import { browser } from '../../browser.ts';
import { currentTaxonomy } from '../../core/taxonomy.ts';
import { t } from '../../ui/i18n.ts';
import { Logo } from '../../ui/icons.tsx';
import { Categories } from '../categories/section.tsx';
import { AccessNote } from '../parts/access.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useSettings } from '../state/settings.ts';
import { Pictures } from './pictures.tsx';

/** The page after the first installation: three pictures, the categories, and a button to finish. */
export function Welcome() {
  const { settings } = useSettings();
  return (
    <main class="welcome">
      <h1>
        <Logo />
        {t('welcomeHeading')}
      </h1>
      <p class="lead">{t('welcomeLead')}</p>
      <AccessNote />
      <Trouble />
      <Pictures />
      <section aria-labelledby="choose">
        <h2 id="choose">{t('welcomeChoose')}</h2>
        <p class="why">{t('welcomeChooseWhy')}</p>
        <Categories presetsFirst />
      </section>
      <div class="ends">
        <a class="btn" data-kind="main" id="open-listing" href={listingFor(settings.categoriesOff)}>
          {t('welcomeOpen')}
        </a>
        <button type="button" class="btn" id="welcome-done" onClick={closeTab}>
          {t('welcomeDone')}
        </button>
      </div>
    </main>
  );
}

async function closeTab(): Promise<void> {
  const { id } = await browser.tabs.getCurrent();
  if (id !== undefined) await browser.tabs.remove(id);
}

/** The new papers of the chosen archive, or arXiv's front page if there are several. */
function listingFor(categoriesOff: readonly string[]): string {
  const off = new Set(categoriesOff);
  const archives = currentTaxonomy().flatMap((group) => group.archives);
  const chosen = archives.filter(({ categories }) => categories.some(({ id }) => !off.has(id)));
  const [only] = chosen;
  return only !== undefined && chosen.length === 1
    ? `https://arxiv.org/list/${only.id}/new`
    : 'https://arxiv.org/';
}
