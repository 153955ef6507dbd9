import type { SourceState } from '../../shared/messages.ts';

/** The properties of each card. */
export interface CardState {
  state: SourceState | null;
  now: number;
  on: boolean;
  /** Requests the states again. */
  ask(): void;
}
