import type { Parts, Some } from './parts.ts';

/** Messages about sources. */
export function sources({
  refresher,
}: Parts): Some<'sources' | 'refresh' | 'archive' | 'tryTemplate' | 'tryFeed'> {
  return {
    sources: () => refresher.states(),
    async refresh({ source }) {
      await refresher.refresh(source);
      return null;
    },
    async archive({ action }) {
      await refresher.archive(action);
      return null;
    },
    tryTemplate: ({ template }) => refresher.tryTemplate(template),
    tryFeed: ({ address }) => refresher.tryFeed(address),
  };
}
