const PREFIX = 'source-state:';

/** The key of what is remembered of a source. Apart from its reader, which pages do not need. */
export function sourceKey(source: string): string {
  return PREFIX + source;
}

/** Whether a key is that of a source. */
export function isSourceKey(key: string): boolean {
  return key.startsWith(PREFIX);
}
