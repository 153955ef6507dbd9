/** Runs in a page of the extension, and stands by itself: what the database holds, in numbers. */

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
}

interface Apis {
  browser?: { storage: { local: Area } };
  chrome: { storage: { local: Area } };
}

interface Paper {
  abstract: string;
  posts: unknown[];
  sightings: { source: string; earlier: unknown[]; counts: Record<string, number> }[];
}

export interface Content {
  databases: number;
  digests: number;
  /** Papers that Hot Papers counted, with abstract, post, and two earlier counts. */
  whole: number;
  /** Papers that Hot Papers counted, but are not so. */
  odd: number;
  /** The sum of their retweets. */
  retweets: number;
  saved: number;
  /** Papers on the reading list that are not there. */
  lost: string[];
  stale: number;
  /** Lines of papers that badges read. */
  lines: number;
}

export async function contentPage(): Promise<Content> {
  const { browser, chrome } = globalThis as unknown as Apis;
  const local = await (browser ?? chrome).storage.local.get(null);
  const { active } = local.database as { active: string };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open(active));
  const storeOf = (name: string) => db.transaction(name).objectStore(name);
  const content: Content = {
    databases: (await indexedDB.databases()).length,
    digests: await done(storeOf('digests').count(IDBKeyRange.bound('hot-papers/', 'hot-papers0'))),
    whole: 0,
    odd: 0,
    retweets: 0,
    saved: 0,
    lost: [],
    stale: await done(storeOf('stale').count()),
    lines: 0,
  };
  const keys = new Set<string>();
  for (let range: IDBKeyRange | null = null; ; ) {
    const blocks: { key: string; papers: Record<string, string> }[] = await done(
      storeOf('blocks').getAll(range, 500),
    );
    for (const [key, text] of blocks.flatMap(({ papers }) => Object.entries(papers))) {
      keys.add(key);
      const { abstract, posts, sightings } = JSON.parse(text) as Paper;
      const counted = sightings.filter(({ source }) => source === 'hot-papers');
      if (counted.length === 0) continue;
      const isWhole =
        counted.length === 1 &&
        counted[0]?.earlier.length === 2 &&
        abstract !== '' &&
        posts.length > 0;
      if (isWhole) content.whole++;
      else content.odd++;
      content.retweets += counted[0]?.counts.retweets ?? 0;
    }
    const last = blocks.at(-1);
    if (last === undefined) break;
    range = IDBKeyRange.lowerBound(last.key, true);
  }
  for (const { month, saved } of await done(storeOf('marks').getAll())) {
    for (const id of Object.keys(saved)) {
      content.saved++;
      if (!keys.has(`${month}:${id}`)) content.lost.push(id);
    }
  }
  db.close();
  for (const [key, value] of Object.entries(local)) {
    if (/^\d{4}$/.test(key)) content.lines += String(value).match(/^\d{4}\.\d{5}\t/gm)?.length ?? 0;
  }
  return content;
}
