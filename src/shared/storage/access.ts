import type { Area, Family, Item } from './area.ts';
import { alone } from './lock.ts';

type Keyed = Pick<Item<unknown>, 'key'>;

/** Reads and validates the value of an item. */
export async function read<T>(area: Area, item: Item<T>): Promise<T> {
  return item.read((await area.get(item.key))[item.key]);
}

/** Reads raw values: the caller validates each one when it is used. */
export function readStored(area: Area, keys: string[]): Promise<Record<string, unknown>> {
  return area.get(keys);
}

/** Reads several items at once: `const stored = await readMany(area, [a, b])`, then `stored(a)`. */
export async function readMany(
  area: Area,
  items: readonly Keyed[],
): Promise<<T>(item: Item<T>) => T> {
  const stored = await area.get(items.map(({ key }) => key));
  return (item) => item.read(stored[item.key]);
}

export async function write<T>(area: Area, item: Item<T>, value: T): Promise<void> {
  await area.set({ [item.key]: value });
}

/** Writes several items at once: `writeMany(area, [a, 1], [b, 'text'])`. */
export async function writeMany<T extends readonly unknown[]>(
  area: Area,
  ...pairs: { [At in keyof T]: readonly [item: Item<T[At]>, value: T[At]] }
): Promise<void> {
  await area.set(Object.fromEntries(pairs.map(([{ key }, value]) => [key, value])));
}

/** The name in a key of a family; null for any other key. */
export function nameIn(family: Family<unknown>, key: string): string | null {
  return family.keys.exec(key)?.[1] ?? null;
}

/** All stored items of a family, by name. */
export async function readFamily<T>(area: Area, family: Family<T>): Promise<Record<string, T>> {
  const members = Object.entries(await area.get(null)).flatMap(([key, stored]) => {
    const name = nameIn(family, key);
    return name === null ? [] : [[name, family.of(name).read(stored)] as const];
  });
  return Object.fromEntries(members);
}

export async function writeFamily<T>(
  area: Area,
  family: Family<T>,
  values: Readonly<Record<string, T>>,
): Promise<void> {
  const members = Object.entries(values).map(([name, value]) => [family.of(name).key, value]);
  await area.set(Object.fromEntries(members));
}

export async function remove(area: Area, ...items: Keyed[]): Promise<void> {
  await area.remove(items.map(({ key }) => key));
}

/** Removes all items of a family. */
export async function removeFamily(area: Area, family: Family<unknown>): Promise<void> {
  const keys = Object.keys(await area.get(null)).filter((key) => nameIn(family, key) !== null);
  await area.remove(keys);
}

/**
 * Changes a value based on its current one: updates of one key never overlap, in any context. `change` returns its
 * argument if nothing is to be written.
 */
export async function update<T>(area: Area, item: Item<T>, change: (now: T) => T): Promise<void> {
  await alone(item, async () => {
    const now = await read(area, item);
    const next = change(now);
    if (next !== now) await write(area, item, next);
  });
}
