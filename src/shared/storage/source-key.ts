const PREFIX = 'source-state:';

/** The key of a source's state. Separate from its reader, which pages do not need. */
export function sourceKey(source: string): string {
  return PREFIX + source;
}

/** Whether a key belongs to a source's state. */
export function isSourceKey(key: string): boolean {
  return key.startsWith(PREFIX);
}
