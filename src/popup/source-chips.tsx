import type { SourceId } from '../core/digest.ts';
import { countSources } from '../shared/count-sources.ts';
import { formatNumber } from '../ui/format.ts';
import { locale, t } from '../ui/i18n.ts';
import { sourceName } from '../ui/names.ts';
import type { ListModel } from './model.ts';
import { isOfDays, isSearch } from './place.ts';
import type { State } from './state.ts';

interface SourceChipsProps {
  state: State;
  model: ListModel;
  /** Active sources: they are listed even without papers. */
  fetched: readonly SourceId[];
}

/** One switch per source, with its number of counted papers. */
export function SourceChips({ state, model, fetched }: SourceChipsProps) {
  const { choices } = state;
  const toggle = (source: SourceId) => {
    const off = choices.sourcesOff;
    const on = off.includes(source);
    model.choose({ sourcesOff: on ? off.filter((one) => one !== source) : [...off, source] });
  };
  return (
    <fieldset class="chips">
      <legend class="vh">{t('popupSources')}</legend>
      {chipsOf(state, fetched).map(({ source, papers }) => (
        <button
          type="button"
          class="chip"
          key={source}
          data-source={source}
          disabled={papers === 0}
          aria-pressed={papers === 0 ? undefined : !choices.sourcesOff.includes(source)}
          onClick={() => toggle(source)}
        >
          {sourceName(source)} <b>{formatNumber(papers, locale())}</b>
        </button>
      ))}
    </fieldset>
  );
}

function chipsOf(
  { place, nav, papers }: State,
  fetched: readonly SourceId[],
): { source: SourceId; papers: number }[] {
  const isDay = !isSearch(place) && isOfDays(place);
  const counts = isDay ? (nav?.sources ?? []) : countSources(papers ?? []);
  const known = new Set(counts.map(({ source }) => source));
  const others = fetched.filter((source) => !known.has(source));
  return [...counts, ...others.map((source) => ({ source, papers: 0 }))];
}
