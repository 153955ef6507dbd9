import { t } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { NewsDot, useNews } from '../ui/news.tsx';
import { PageLink } from './page-link.tsx';

/** The link to the options, as an icon or as text. After an update it has a dot and leads to the changes. */
export function OptionsLink({ kind }: { kind: 'icon' | 'chip' }) {
  const news = useNews();
  return (
    <PageLink
      page="options"
      hash={news ? 'about' : ''}
      kind={kind}
      label={t(news ? 'popupOptionsNews' : 'popupOptions')}
    >
      <Icon name="options" />
      {kind === 'chip' && t('popupOptions')}
      {news && <NewsDot />}
    </PageLink>
  );
}
