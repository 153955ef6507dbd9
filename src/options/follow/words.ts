import { type Added, LONGEST_RULE, MOST_RULES, type RuleKind } from '../../core/follow/rules.ts';
import { counted, list, sentences, t } from '../../ui/i18n.ts';

/** How many invalid lines are listed. */
const NAMED = 5;

export function kindName(kind: RuleKind): string {
  return t(kind === 'author' ? 'optionsFollowAuthor' : 'optionsFollowWords');
}

/** The result of adding rules. */
export function addedWords({ added, known, unusable, left }: Added): string {
  return sentences(
    added > 0 ? counted('optionsFollowAdded', added) : '',
    known > 0 ? counted('optionsFollowKnown', known) : '',
    unusable.length > 0
      ? t('optionsFollowUnusable', LONGEST_RULE, list(unusable.slice(0, NAMED).map(shortened)))
      : '',
    left > 0 ? counted('optionsFollowFull', left, MOST_RULES) : '',
  );
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
