/** An error that ends a run, with a message for the person who started it. */
export class FeedError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'FeedError';
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space and start again.',
  EDQUOT: 'Your share of the disk is used up. Free some space and start again.',
  EACCES: 'This may not be written. Check the rights, or choose another folder.',
  EPERM: 'This may not be written. Check the rights, or choose another folder.',
  EROFS: 'This disk can only be read. Choose another folder.',
  ENOENT: 'No folder can be made here. Choose another place.',
  ENOTDIR: 'A part of this path is a file. Choose another folder.',
  EEXIST: 'A file is in the way. Choose another folder.',
  EISDIR: 'A folder is in the way. Choose another folder.',
};

/** Converts a file system error to a `FeedError` with a readable message; returns other errors unchanged. */
export function fileError(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === '') return error;
  const words = WORDS[code] ?? `This cannot be opened (${code}).`;
  return new FeedError(`${path}: ${words} What was published before is whole.`, error);
}

/** The code of a file system error, such as `ENOENT`; empty for other errors. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
