import type { ComponentChildren } from 'preact';
import { Boundary } from '../ui/boundary.tsx';
import { t } from '../ui/i18n.ts';
import { Language } from './about/language.tsx';
import { About } from './about/section.tsx';
import { Badge } from './badge/section.tsx';
import { Categories } from './categories/section.tsx';
import { Data } from './data/section.tsx';
import { Follow } from './follow/section.tsx';
import { Listing } from './listing/section.tsx';
import { Nav, type SectionName } from './nav.tsx';
import { AccessNote } from './parts/access.tsx';
import { Trouble } from './parts/trouble.tsx';
import { Sources } from './sources/section.tsx';

const SECTIONS: readonly SectionName[] = [
  { id: 'categories', name: 'optionsCategories' },
  { id: 'badge', name: 'optionsBadge' },
  { id: 'listing', name: 'optionsListing' },
  { id: 'follow', name: 'optionsFollow' },
  { id: 'sources', name: 'optionsSources' },
  { id: 'data', name: 'optionsData' },
  { id: 'language-section', name: 'optionsLanguage' },
  { id: 'about', name: 'optionsAbout' },
];

/** The options page. A section's ID is the fragment of the URL: `options.html#sources`. */
export function App() {
  return (
    <div class="opt">
      <Nav sections={SECTIONS} />
      <main>
        <AccessNote />
        <Trouble />
        <Section id="categories" name={t('optionsCategories')} why={t('optionsCategoriesWhy')}>
          <Categories />
        </Section>
        <Section id="badge" name={t('optionsBadge')} why={t('optionsBadgeWhy')}>
          <Badge />
        </Section>
        <Section id="listing" name={t('optionsListing')} why={t('optionsListingWhy')}>
          <Listing />
        </Section>
        <Section id="follow" name={t('optionsFollow')} why={t('optionsFollowWhy')}>
          <Follow />
        </Section>
        <Section id="sources" name={t('optionsSources')} why={t('optionsSourcesWhy')}>
          <Sources />
        </Section>
        <Section id="data" name={t('optionsData')} why={t('optionsDataWhy')}>
          <Data />
        </Section>
        <Section id="language-section" name={t('optionsLanguage')}>
          <Language />
        </Section>
        <Section id="about" name={t('optionsAbout')}>
          <About />
        </Section>
      </main>
    </div>
  );
}

interface SectionProps {
  id: string;
  name: string;
  why?: string;
  children: ComponentChildren;
}

function Section({ id, name, why, children }: SectionProps) {
  const heading = `${id}-heading`;
  return (
    <section id={id} aria-labelledby={heading}>
      <h2 id={heading}>{name}</h2>
      {why !== undefined && <p class="why">{why}</p>}
      <Boundary>{children}</Boundary>
    </section>
  );
}
