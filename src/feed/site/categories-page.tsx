import { archiveOf, categoryName } from '../../core/taxonomy.ts';
import { counted, t } from '../../ui/i18n.ts';
import { CATEGORIES_PAGE, categoryPage, linkFrom } from './addresses.ts';
import { Frame } from './frame.tsx';
import type { Site } from './site.ts';

interface CategoriesPageProps {
  site: Site;
  /** Number of papers by category ID. */
  papers: ReadonlyMap<string, number>;
}

/** Lists every category that has hot papers. */
export function CategoriesPage({ site, papers }: CategoriesPageProps) {
  const groups = new Map<string, string[]>();
  for (const category of [...papers.keys()].sort()) {
    const name = archiveOf(category)?.name ?? category;
    groups.set(name, [...(groups.get(name) ?? []), category]);
  }
  return (
    <Frame
      site={site}
      page={CATEGORIES_PAGE}
      title={t('popupTitleDay', t('siteCategories'))}
      heading={t('siteCategories')}
      lead={t('siteCategoryWhat')}
    >
      {[...groups].map(([name, categories]) => (
        <section class="archive" key={name}>
          <h2>{name}</h2>
          <ul>
            {categories.map((category) => (
              <li key={category}>
                <a href={linkFrom(CATEGORIES_PAGE, categoryPage(category))}>{category}</a>{' '}
                {categoryName(category)}{' '}
                <span>{counted('popupPapers', papers.get(category) ?? 0)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Frame>
  );
}
