import { foldPlain } from '../text/fold-plain.ts';
import { givenFirst } from './given-first.ts';

export const RULE_KINDS = ['author', 'words'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** A rule of the user: an author, or words in a title or an abstract. */
export interface FollowRule {
  kind: RuleKind;
  /** As the user wrote it: `Smith, J.`, `diffusion model`; words may end in `*`. */
  text: string;
}

export const MOST_RULES = 500;
/** The most characters in a rule. */
export const LONGEST_RULE = 100;

/** The result of adding rules. */
export interface Added {
  rules: FollowRule[];
  added: number;
  /** Already followed, or listed twice. */
  known: number;
  /** Too long, or without a letter or digit. */
  unusable: string[];
  /** Exceeds the limit of rules. */
  left: number;
}

/** Whether a value is a valid rule. */
export function isRule(value: unknown): value is FollowRule {
  const { kind, text }: Partial<Record<string, unknown>> = Object(value);
  return RULE_KINDS.some((one) => one === kind) && typeof text === 'string' && isUsable(text);
}

/** The identity of a rule: spelling variants of an author are the same rule. TeX is compared unchanged. */
export function ruleKey({ kind, text }: FollowRule): string {
  if (kind === 'author') return `author:${foldPlain(givenFirst(text))}`;
  return `words:${foldPlain(text)}${isOpen(text) ? '*' : ''}`;
}

/** The valid rules without duplicates, up to the limit. */
export function validRules(rules: readonly unknown[]): FollowRule[] {
  return addRules([], rules.filter(isRule)).rules;
}

/** Appends rules to the existing ones. */
export function addRules(now: readonly FollowRule[], more: readonly FollowRule[]): Added {
  const rules = [...now];
  const keys = new Set(now.map(ruleKey));
  const result = { rules, added: 0, known: 0, unusable: [] as string[], left: 0 };
  for (const { kind, text } of more) {
    const rule = { kind, text: text.replace(/\s+/g, ' ').trim() };
    const key = ruleKey(rule);
    if (!isUsable(rule.text)) result.unusable.push(rule.text);
    else if (keys.has(key)) result.known++;
    else if (rules.length >= MOST_RULES) result.left++;
    else {
      keys.add(key);
      rules.push(rule);
      result.added++;
    }
  }
  return result;
}

const NAMED_KIND = /^(au|author|ti|title|words)\s*:\s*/i;

/** Parses rules, one per line. A line may begin with its kind, as in a search: `au: Ada Lovelace`, `ti: graph`. */
export function readRules(text: string, kind: RuleKind): FollowRule[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [prefix = '', name = ''] = NAMED_KIND.exec(line) ?? [];
      const named: RuleKind = /^au/i.test(name) ? 'author' : 'words';
      return { kind: prefix === '' ? kind : named, text: line.slice(prefix.length) };
    });
}

/** Formats rules as lines that `readRules` parses. */
export function writeRules(rules: readonly FollowRule[]): string {
  return rules.map(({ kind, text }) => `${kind === 'author' ? 'au' : 'ti'}: ${text}\n`).join('');
}

/** Whether the last word is a prefix: `transform*`. */
export function isOpen(text: string): boolean {
  return text.trimEnd().endsWith('*');
}

function isUsable(text: string): boolean {
  return text.length <= LONGEST_RULE && /[\p{L}\p{N}]/u.test(text);
}
