import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type BuildBadge, badgeBuilder } from '../../content/badge/build.ts';
import type { BadgeFacts } from '../../content/live-api.ts';
import type { Settings } from '../../shared/settings.ts';
import { t } from '../../ui/i18n.ts';
import { EXAMPLES, type Example, exampleFacts } from './examples.ts';

const BRIEF = 3;

interface PreviewProps {
  settings: Settings;
  /** Fewer rows, without optional parts. */
  brief?: boolean;
}

/** Rows of a listing with real badges that follow the settings. */
export function Preview({ settings, brief = false }: PreviewProps) {
  const { badgeCompact: compact, badgeChips: chips, badgeTheme } = settings;
  const build = useMemo(() => badgeBuilder(t, compact, chips), [compact, chips, t('uiLanguage')]);
  return (
    <figure class="demo" data-theme={badgeTheme} aria-label={t('optionsPreview')} inert>
      {EXAMPLES.slice(0, brief ? BRIEF : undefined).map((example, index) => (
        <div class="a" key={example.id} dir="ltr">
          [{index + 1}] <b>arXiv:{example.id}</b>
          {!brief && (
            <>
              {' '}
              [<b>pdf</b>, <b>other</b>]
            </>
          )}
          <Badge example={example} build={build} facts={exampleFacts(example, settings)} />
        </div>
      ))}
    </figure>
  );
}

interface BadgeProps {
  example: Example;
  build: BuildBadge;
  facts: BadgeFacts | null;
}

/** The badge that content scripts build, in an element that Preact does not manage. */
function Badge({ example, build, facts }: BadgeProps) {
  const holder = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    holder.current?.replaceChildren(...(facts === null ? [] : [build(example.id, facts)]));
  });
  return <span ref={holder} />;
}
