/**
 * Readers of what is stored: each gives a value of its type whatever it is given, the default where nothing usable
 * is there. Badges use them, so they are few bytes; elsewhere Valibot checks.
 */
export type Reader<T> = (stored: unknown) => T;

export function flag(standard: boolean): Reader<boolean> {
  return (stored) => (typeof stored === 'boolean' ? stored : standard);
}

/** A text that fits the pattern. */
export function text(standard: string, pattern = /^/): Reader<string> {
  return (stored) => (typeof stored === 'string' && pattern.test(stored) ? stored : standard);
}

/** A whole number from 0 to `most`. */
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

/** The members of a list that are of the right kind. */
export function list<T>(
  isMember: (member: unknown) => member is T,
  standard: NoInfer<T>[] = [],
): Reader<T[]> {
  return (stored) => (Array.isArray(stored) ? stored.filter(isMember) : standard);
}

type Parts<R> = { [Name in keyof R]: R[Name] extends Reader<infer T> ? T : never };

/** An object, each part of it read by its own reader. Other parts are left out. */
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
