const START = /^\uFEFF?\s*\{\s*"format"\s*:\s*"hot-papers-backup"/;

/** Whether a text is a backup, or the beginning of one. Separate, because the options page needs no parser. */
export function isBackup(text: string): boolean {
  return START.test(text.slice(0, 200));
}
