import { useEffect } from 'preact/hooks';
import type { FetchedSourceId } from '../../core/sources.ts';
import { FETCHED_SOURCES } from '../../sources/registry.ts';
import { t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';
import { useNow } from '../state/now.ts';
import { useReply } from '../state/reply.ts';
import { useSettings } from '../state/settings.ts';
import { ArchiveActions } from './archive.tsx';
import { SourceCard } from './card.tsx';
import { CustomSource } from './custom.tsx';
import { FeedSource } from './feed.tsx';

const WHILE_READING_MS = 1000;

/** The section of sources: each source with its switch, its state and its actions. */
export function Sources() {
  const { value: states, failure, ask } = useReply('sources', {});
  const now = useNow();
  const { settings, change } = useSettings();
  const reading = states?.some(({ status }) => status === 'reading') ?? false;
  useEffect(() => {
    if (!reading) return;
    const timer = setInterval(ask, WHILE_READING_MS);
    return () => clearInterval(timer);
  }, [reading, ask]);
  const toggle = (id: FetchedSourceId, on: boolean) =>
    change(({ sourcesOn }) => {
      const others = sourcesOn.filter((other) => other !== id);
      return { sourcesOn: on ? [...others, id] : others };
    });

  return (
    <>
      {failure !== null && <Note kind="bad">{t(failure.key, ...failure.values)}</Note>}
      {FETCHED_SOURCES.map((source) => {
        const state = states?.find((one) => one.source === source.id) ?? null;
        const on = settings.sourcesOn.includes(source.id);
        const parts = { key: source.id, source, state, now, on, ask };
        if (source.id === 'archive') {
          return <SourceCard {...parts} toggle={null} action={<ArchiveActions {...parts} />} />;
        }
        const own = { ...parts, toggle: (next: boolean) => toggle(source.id, next) };
        if (source.id === 'custom') return <CustomSource {...own} />;
        return source.id === 'feed' ? <FeedSource {...own} /> : <SourceCard {...own} />;
      })}
      <StarterCard />
    </>
  );
}

function StarterCard() {
  return (
    <article class="src">
      <h3>
        {t('optionsStarter')}
        <small>{t('optionsStarterHost')}</small>
      </h3>
      <p>{t('optionsStarterWhat')}</p>
    </article>
  );
}
