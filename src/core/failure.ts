import { plainValue, type TextName, type TextValue } from './text-name.ts';

/** The reason of a failure: `key` names a text in `_locales`, `values` fill it. */
export interface Failure {
  key: TextName;
  values: TextValue[];
}

/** A failure with a text for the user. */
export class FailureError extends Error implements Failure {
  readonly key: TextName;
  readonly values: TextValue[];

  constructor(key: TextName, values: TextValue[] = [], cause?: unknown) {
    super([key, ...values.map(plainValue)].join(' '), cause === undefined ? {} : { cause });
    this.name = 'FailureError';
    this.key = key;
    this.values = values;
  }
}

/** The failure for a thrown value. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return { key: error.key, values: error.values };
  return { key: 'backgroundFailed', values: [String(error)] };
}
