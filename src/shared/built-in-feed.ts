/** The address of the default feed: `feed` in package.json, inserted by the build. */
export const BUILT_IN_FEED = typeof HOT_PAPERS_FEED === 'string' ? HOT_PAPERS_FEED : '';
