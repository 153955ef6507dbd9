/** Something that the reader is told in words: `key` names a text in `_locales`, `values` fill it. */
export class FailureError extends Error {
  readonly key: string;
  readonly values: string[];

  constructor(key: string, values: string[] = [], cause?: unknown) {
    super([key, ...values].join(' '), cause === undefined ? {} : { cause });
    this.name = 'FailureError';
    this.key = key;
    this.values = values;
  }
}
