import { FailureError } from '../../core/failure.ts';

/** Converts a browser's error to a failure with a text for the user; returns other errors unchanged. */
export function toFailure(error: unknown): unknown {
  if (isFull(error)) return new FailureError('storageFull', [], error);
  if (hasName(error, 'VersionError')) return new FailureError('databaseNewer', [], error);
  if (!(error instanceof DOMException)) return error;
  return new FailureError('databaseUnavailable', [], error);
}

/** Whether the browser closed the connection, so that reopening may help. */
export function isClosed(error: unknown): boolean {
  return hasName(error, 'InvalidStateError');
}

/** Whether the disk or the browser's storage quota is full. */
function isFull(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof FailureError) return false;
  return error.name === 'QuotaExceededError' || /quota|no space|disk full/i.test(error.message);
}

function hasName(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
