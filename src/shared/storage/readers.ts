/**
 * Readers validate stored values: each returns a value of its type for any input, or the default. Badges use them
 * because they are small; other code uses Valibot.
 */
export type Reader<T> = (stored: unknown) => T;

export function flag(standard: boolean): Reader<boolean> {
  return (stored) => (typeof stored === 'boolean' ? stored : standard);
}

/** A text that matches the pattern. */
export function text(standard: string, pattern = /^/): Reader<string> {
  return (stored) => (typeof stored === 'string' && pattern.test(stored) ? stored : standard);
}

/** An integer from 0 to `most`. */
export function whole(standard: number, most: number): Reader<number> {
  return (stored) =>
    typeof stored === 'number' && Number.isInteger(stored) && stored >= 0 && stored <= most
      ? stored
      : standard;
}

/** One of some values; the first is the default. */
export function choice<const T>(standard: T, ...others: T[]): Reader<T> {
  return (stored) => others.find((other) => other === stored) ?? standard;
}

/** The valid members of a list. */
export function list<T>(
  isMember: (member: unknown) => member is T,
  standard: NoInfer<T>[] = [],
): Reader<T[]> {
  return (stored) => (Array.isArray(stored) ? stored.filter(isMember) : standard);
}

type Parts<R> = { [Name in keyof R]: R[Name] extends Reader<infer T> ? T : never };

/** An object whose members each have their own reader. Other members are dropped. */
export function group<R extends Record<string, Reader<unknown>>>(readers: R): Reader<Parts<R>> {
  return (stored) => {
    const parts: Record<string, unknown> = Object(stored);
    const read = Object.entries(readers).map(([name, reader]) => [name, reader(parts[name])]);
    return Object.fromEntries(read);
  };
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}
