import { useMemo } from 'preact/hooks';
import type { PaperRow } from '../shared/messages.ts';
import { t } from '../ui/i18n.ts';
import type { ListModel } from './model.ts';
import { isOfDays, isOneDay, isReadingList, isSearch, type Place, placeToHash } from './place.ts';
import { TagList } from './reading.tsx';
import { Row } from './row.tsx';
import { SinceVisit, useVisit } from './since-visit.tsx';
import { Skeleton } from './skeleton.tsx';
import type { State } from './state.ts';
import { EmptyList, Failed } from './states.tsx';
import { useGrowing } from './use-growing.ts';
import { useSeen } from './use-seen.ts';

interface ListProps {
  state: State;
  model: ListModel;
  papers: PaperRow[];
  /** How many of them, from the start, were in the list shown before. */
  near: number;
  /** How many authors of a paper are shown. */
  authors: number;
  /** There was an earlier visit. */
  visited: boolean;
}

function List({ state, model, papers, near, authors, visited }: ListProps) {
  const { nav, shows, choices } = state;
  // The reading list shows what is read instead.
  const isSaved = shows !== null && isReadingList(shows);
  const seen = useSeen(isSaved ? null : papers);
  const { isLatest, before } = useVisit(state);
  const dated = shows !== null && !isOneDay(shows);
  const { drawn, end } = useGrowing(papers.length, shows);
  const rows = useMemo(
    () =>
      papers
        .slice(0, drawn)
        .map((paper, index) => (
          <Row
            key={paper.id}
            paper={paper}
            rank={index + 1}
            seen={paper.reading?.read ?? seen.has(paper.id)}
            before={before}
            authors={authors}
            dated={dated}
            model={model}
          />
        )),
    [papers, drawn, seen, before, authors, dated, model],
  );
  const day = shows !== null && isDated(shows) ? nav?.day : undefined;
  const dense = choices.dense || undefined;
  return (
    <>
      {isSaved && <TagList papers={state.papers ?? []} />}
      {isLatest && !nav?.sample && (visited || before !== null) && (
        <SinceVisit before={before} papers={state.papers} />
      )}
      {near > 0 && <p class="group">{t('popupInThisList')}</p>}
      {near > 0 && (
        <ol class="list" data-dense={dense}>
          {rows.slice(0, near)}
        </ol>
      )}
      {near > 0 && near < papers.length && <p class="group">{t('popupInAllPapers')}</p>}
      <ol class="list" data-day={day} data-dense={dense} start={near + 1}>
        {rows.slice(near)}
      </ol>
      {drawn < papers.length && <div class="end" ref={end} />}
    </>
  );
}

function isDated(place: Place): boolean {
  return !isSearch(place) && isOfDays(place);
}

/** The list, or what is shown while or because there is none. */
export function ListArea(props: ListProps) {
  const { state, model, papers } = props;
  const { place, shows, failure, slow } = state;
  const answered = shows !== null && placeToHash(shows) === placeToHash(place);
  if (failure !== null && !answered) return <Failed failure={failure} model={model} />;
  if (slow && !answered) return <Skeleton />;
  if (state.papers === null) return null;
  if (papers.length === 0) return <EmptyList state={state} model={model} />;
  return <List {...props} />;
}
