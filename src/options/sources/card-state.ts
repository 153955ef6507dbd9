import type { SourceState } from '../../shared/messages.ts';

/** What each card is told of its source. */
export interface CardState {
  state: SourceState | null;
  now: number;
  on: boolean;
  /** Asks for the states again. */
  ask(): void;
}
