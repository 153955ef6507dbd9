import type { Engine } from './launch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser of the project that runs the test. */
    engine: Engine;
  }
}
