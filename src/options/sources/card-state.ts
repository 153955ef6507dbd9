import type { SourceState } from '../../messages.ts';

/** What each card is told of its source. */
export interface CardState {
  state: SourceState | null;
  now: number;
  on: boolean;
  /** Asks for the states again. */
  ask(): void;
}
