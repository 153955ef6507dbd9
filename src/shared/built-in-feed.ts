/** The address of the feed that new installations use: `feed` in package.json, which the build puts here. */
export const BUILT_IN_FEED = typeof HOT_PAPERS_FEED === 'string' ? HOT_PAPERS_FEED : '';
