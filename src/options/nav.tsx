import { useEffect, useState } from 'preact/hooks';
import type { TextName } from '../core/text-name.ts';
import { t } from '../ui/i18n.ts';
import { Logo } from '../ui/icons.tsx';
import { NewsDot, useNews } from '../ui/news.tsx';

export interface SectionName {
  id: string;
  /** Key of `_locales`. */
  name: TextName;
}

/** A section is the current one when its heading is above this distance from the top, in px. */
const READING_LINE = 160;

/** The sidebar: one link per section, with the current one marked. */
export function Nav({ sections }: { sections: readonly SectionName[] }) {
  const news = useNews();
  const [current, setCurrent] = useState(sections[0]?.id ?? '');
  useEffect(() => {
    const look = () => setCurrent(readSection(sections));
    look();
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, [sections]);
  useEffect(() => {
    const rail = document.querySelector('.opt > nav');
    const link = rail?.querySelector('[aria-current]');
    // On narrow pages the sidebar is a row that scrolls horizontally.
    if (rail && link && rail.scrollWidth > rail.clientWidth) {
      const { left, width } = link.getBoundingClientRect();
      rail.scrollBy({ left: left + width / 2 - rail.clientWidth / 2 });
    }
  }, [current]);
  return (
    <nav aria-label={t('optionsSections')}>
      <h1 class="brand">
        <Logo />
        <span>{t('optionsBrand')}</span>
      </h1>
      {sections.map(({ id, name }) => (
        <a
          key={id}
          href={`#${id}`}
          aria-current={id === current ? 'true' : undefined}
          aria-label={news && id === 'about' ? t('optionsAboutNews') : undefined}
        >
          {t(name)}
          {news && id === 'about' && <NewsDot />}
        </a>
      ))}
    </nav>
  );
}

function readSection(sections: readonly SectionName[]): string {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  if (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2)
    return sections.at(-1)?.id ?? '';
  const passed = sections.filter(({ id }) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top;
    return top !== undefined && top < READING_LINE;
  });
  return (passed.at(-1) ?? sections[0])?.id ?? '';
}
