export type BrowserName = 'chrome' | 'firefox';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * The manifest of one browser. A key that starts with `chrome:` or `firefox:` is kept for that browser
 * alone; where the plain key is there too, lists are joined.
 */
export function manifestFor(browser: BrowserName, source: Json): Json {
  if (Array.isArray(source)) return source.map((item) => manifestFor(browser, item));
  if (typeof source !== 'object' || source === null) return source;
  const result: { [key: string]: Json } = {};
  for (const [key, value] of Object.entries(source)) {
    const [, owner, plain] = /^(chrome|firefox):(.+)$/.exec(key) ?? [];
    if (owner !== undefined && owner !== browser) continue;
    const name = plain ?? key;
    const known = result[name];
    const own = manifestFor(browser, value);
    result[name] = Array.isArray(known) && Array.isArray(own) ? [...known, ...own] : own;
  }
  return result;
}
