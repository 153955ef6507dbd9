/** The `key: value` lines between two lines `---` at the start of a Markdown file. */
export interface FrontMatter {
  values: ReadonlyMap<string, string>;
  /** Index of the first line after it; 0 if there is none. */
  end: number;
}

const LONGEST = 100;

export function frontMatter(lines: readonly string[], from: number): FrontMatter {
  const values = new Map<string, string>();
  if (lines[from]?.trim() !== '---') return { values, end: from };
  for (let at = from + 1; at < Math.min(lines.length, from + LONGEST); at++) {
    const line = (lines[at] ?? '').trim();
    if (line === '---') return { values, end: at + 1 };
    if (line.startsWith('# ')) return { values, end: at };
    const [, key, value = ''] = /^([A-Za-z]\w*):(?:\s(.*))?$/.exec(line) ?? [];
    if (key !== undefined) values.set(key, unquoted(value.trim()));
  }
  return { values, end: from + 1 };
}

function unquoted(value: string): string {
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(value);
  return quoted?.[1] ?? quoted?.[2] ?? value;
}
