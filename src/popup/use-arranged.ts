import { useMemo } from 'preact/hooks';
import { arrange } from './arrange.ts';
import { hasOwnOrder } from './place.ts';
import type { State } from './state.ts';

/**
 * The papers as the reader wants them, and how many of them, from the first on, were found in the list that was shown
 * before: none where another order than that of the search mixes them.
 */
export function useArranged({ papers, near, choices, place }: State) {
  const given = hasOwnOrder(place);
  return useMemo(() => {
    const arranged = arrange(papers ?? [], choices, given);
    const here = new Set(papers?.slice(0, near).map(({ id }) => id));
    const isApart = given && choices.orderFound === 'given';
    return {
      papers: arranged,
      near: isApart ? arranged.filter(({ id }) => here.has(id)).length : 0,
    };
  }, [papers, near, choices, given]);
}
