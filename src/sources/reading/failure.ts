import type { Failure } from '../../core/failure.ts';
import { plainValue, type TextName, type TextValue } from '../../core/text-name.ts';
import type { SourceStatus } from '../../shared/messages.ts';

/** Why a source could not be read, in the words of its status and in its own. */
export class SourceFailure extends Error {
  readonly status: SourceStatus;
  readonly reason: Failure;
  /** The earliest time that the service allows for another try, in milliseconds; null where it says none. */
  readonly notBefore: number | null;

  constructor(
    status: SourceStatus,
    key: TextName,
    values: TextValue[] = [],
    notBefore: number | null = null,
  ) {
    super([status, key, ...values.map(plainValue)].join(' '));
    this.name = 'SourceFailure';
    this.status = status;
    this.reason = { key, values };
    this.notBefore = notBefore;
  }
}
