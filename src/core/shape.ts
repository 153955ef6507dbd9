/** Tells whether a value that came from outside has a shape. */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';

export const isCount: Check = (value) =>
  Number.isSafeInteger(value) && Number(value) >= 0 && !Object.is(value, -0);

export function oneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value);
}

export function listOf(check: Check, most = Number.POSITIVE_INFINITY): Check {
  return (value) => Array.isArray(value) && value.length <= most && value.every(check);
}

/** An object with these keys and no others; those of `optional` may be absent. */
export function objectOf(
  required: Record<string, Check>,
  optional: Record<string, Check> = {},
): Check {
  const names = Object.keys(required);
  return (value) => {
    if (!isObject(value)) return false;
    const isKnown = Object.entries(value).every(([name, part]) => {
      const check = own(required, name) ?? own(optional, name);
      return check?.(part) ?? false;
    });
    return isKnown && names.every((name) => Object.hasOwn(value, name));
  };
}

/** An object with any keys of one form. */
export function recordOf(key: Check, check: Check): Check {
  return (value) =>
    isObject(value) && Object.entries(value).every(([name, part]) => key(name) && check(part));
}

function own(checks: Record<string, Check>, name: string): Check | undefined {
  return Object.hasOwn(checks, name) ? checks[name] : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
