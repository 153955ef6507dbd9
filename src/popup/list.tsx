import { useMemo } from 'preact/hooks';
import type { PaperRow } from '../shared/messages.ts';
import type { ListModel, State } from './model.ts';
import { isSearch, type Place, placeToHash } from './place.ts';
import { Row } from './row.tsx';
import { EmptyList, Failed } from './states.tsx';
import { useSeen } from './surroundings.ts';

interface ListProps {
  state: State;
  model: ListModel;
  papers: PaperRow[];
  seen: ReadonlySet<string>;
  authors: number;
}

function List({ state: { nav, shows }, model, papers, seen, authors }: ListProps) {
  const rows = useMemo(
    () =>
      papers.map((paper, index) => (
        <Row
          key={paper.id}
          paper={paper}
          rank={index + 1}
          seen={seen.has(paper.id)}
          authors={authors}
          onSave={(id, saved) => model.save(id, saved)}
        />
      )),
    [papers, seen, authors, model],
  );
  return (
    <ol class="list" data-day={shows !== null && isDated(shows) ? nav?.day : undefined}>
      {rows}
    </ol>
  );
}

function isDated(place: Place): boolean {
  return !isSearch(place) && place.view !== 'saved';
}

/** The shape of a list, for an answer that takes long. It does not move. */
function Skeleton() {
  return (
    <div class="list skeleton" aria-hidden="true">
      {[82, 70, 86, 58, 78, 66].map((width) => (
        <div class="skeleton-row" key={width}>
          <i class="placeholder" />
          <div>
            <i class="placeholder" style={{ width: `${width}%` }} />
            <i class="placeholder" style={{ width: `${width / 2 + 4}%` }} />
            <i class="placeholder" style={{ width: '30%' }} />
          </div>
        </div>
      ))}
    </div>
  );
}

interface ListAreaProps {
  state: State;
  model: ListModel;
  papers: PaperRow[];
  /** How many authors of a paper have room. */
  authors: number;
}

/** The list, or what stands in its place. */
export function ListArea({ state, model, papers, authors }: ListAreaProps) {
  const seen = useSeen(state.papers);
  const { place, shows, failure, slow } = state;
  const answered = shows !== null && placeToHash(shows) === placeToHash(place);
  if (failure !== null && !answered) return <Failed failure={failure} model={model} />;
  if (slow && !answered) return <Skeleton />;
  if (state.papers === null) return null;
  if (papers.length === 0) return <EmptyList state={state} model={model} />;
  return <List state={state} model={model} papers={papers} seen={seen} authors={authors} />;
}
