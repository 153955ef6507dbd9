export const BROWSERS = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

/**
 * The manifest of one browser. A key that starts with `chrome:` or `firefox:` is kept for that browser
 * alone; where the plain key is there too, lists are joined.
 */
export function manifestFor(browser: BrowserName, source: JsonObject): JsonObject {
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(source)) {
    const [, owner, plain] = /^(chrome|firefox):(.+)$/.exec(key) ?? [];
    if (owner !== undefined && owner !== browser) continue;
    const name = plain ?? key;
    const known = result[name];
    const own = valueFor(browser, value);
    result[name] = Array.isArray(known) && Array.isArray(own) ? [...known, ...own] : own;
  }
  return result;
}

/** The manifest with more hosts that are granted from the start. */
export function withHosts(manifest: JsonObject, hosts: readonly string[]): JsonObject {
  const known = manifest.host_permissions;
  const all = [...(Array.isArray(known) ? known : []), ...hosts];
  return { ...manifest, host_permissions: [...new Set(all)] };
}

function valueFor(browser: BrowserName, value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => valueFor(browser, item));
  return typeof value === 'object' && value !== null ? manifestFor(browser, value) : value;
}
