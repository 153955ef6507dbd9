import type { Failure } from '../../core/failure.ts';
import { plainValue, type TextName, type TextValue } from '../../core/text-name.ts';
import type { SourceStatus } from '../../shared/messages.ts';

/** Why a source could not be read: the status, and the reason in the service's own words. */
export class SourceFailure extends Error {
  readonly status: SourceStatus;
  readonly reason: Failure;
  /** The earliest retry that the service allows, in milliseconds; null if it names none. */
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
