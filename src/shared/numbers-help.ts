import { SOURCE_IDS, SOURCES } from '../core/sources.ts';
import { abbreviationText, sourceText } from './text-names.ts';
import type { Translate } from './texts.ts';

interface NumbersHelp {
  name: string;
  counts: string;
  sources: { abbreviation: string; source: string }[];
  heat: string;
}

/** What the numbers mean: the counts, the abbreviation of each source that has counts, and the heat. */
export function explainNumbers(translate: Translate): NumbersHelp {
  return {
    name: translate('uiNumbers'),
    counts: translate('uiNumbersCounts'),
    sources: SOURCE_IDS.filter((source) => SOURCES[source].scored.length > 0).map((source) => ({
      abbreviation: translate(abbreviationText(source)),
      source: translate(sourceText(source)),
    })),
    heat: translate('uiNumbersHeat'),
  };
}
