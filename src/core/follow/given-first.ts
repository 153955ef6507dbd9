/** A name with the given names first: `Lovelace, Ada` becomes `Ada Lovelace`. */
export function givenFirst(name: string): string {
  const comma = name.indexOf(',');
  return comma < 0 ? name : `${name.slice(comma + 1)} ${name.slice(0, comma)}`;
}
