import { FailureError } from '../../core/failure.ts';

/** A browser's error as a failure that has words for the reader; any other error as it is. */
export function toFailure(error: unknown): unknown {
  if (isFull(error)) return new FailureError('storageFull', [], error);
  if (hasName(error, 'VersionError')) return new FailureError('databaseNewer', [], error);
  if (!(error instanceof DOMException)) return error;
  return new FailureError('databaseUnavailable', [], error);
}

/** Whether a connection that was closed under us may be the cause, so that a new one may help. */
export function isClosed(error: unknown): boolean {
  return hasName(error, 'InvalidStateError');
}

/** Whether the disk, or the share of it that the browser gives, is used up. */
function isFull(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof FailureError) return false;
  return error.name === 'QuotaExceededError' || /quota|no space|disk full/i.test(error.message);
}

function hasName(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
