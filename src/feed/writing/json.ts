/** Formats JSON with one line per item of the named lists: small, and a change of one paper changes one line. */
export function linesOfJson(
  head: Record<string, unknown>,
  list: string,
  items: readonly unknown[],
): string {
  const members = Object.entries(head).map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  const lines = items.map((item) => JSON.stringify(item)).join(',\n');
  return `{${members.join(',')},${JSON.stringify(list)}:[\n${lines}\n]}\n`;
}
