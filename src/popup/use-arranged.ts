import { useMemo } from 'preact/hooks';
import { arrange } from './arrange.ts';
import { hasOwnOrder } from './place.ts';
import type { State } from './state.ts';

/**
 * The papers as the user wants them, and how many of them, from the start, were found in the list shown before: 0 if
 * another order mixes them.
 */
export function useArranged({ papers, near, choices, place, touched }: State) {
  const given = hasOwnOrder(place);
  return useMemo(() => {
    const arranged = arrange(papers ?? [], choices, given, touched);
    const here = new Set(papers?.slice(0, near).map(({ id }) => id));
    const isApart = given && choices.orderFound === 'given';
    return {
      papers: arranged,
      near: isApart ? arranged.filter(({ id }) => here.has(id)).length : 0,
    };
  }, [papers, near, choices, given, touched]);
}
