import { foldPlain } from '../text/fold-plain.ts';
import { givenFirst } from './given-first.ts';

export const RULE_KINDS = ['author', 'words'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What a reader follows: an author, or words that stand in a title or an abstract. */
export interface FollowRule {
  kind: RuleKind;
  /** As the reader wrote it: `Smith, J.`, `diffusion model`; words may end in `*`. */
  text: string;
}

export const MOST_RULES = 500;
/** Characters of one rule. */
export const LONGEST_RULE = 100;

/** What became of rules that were to be added. */
export interface Added {
  rules: FollowRule[];
  added: number;
  /** Followed already, or named twice. */
  known: number;
  /** Without a letter or digit, or too long. */
  unusable: string[];
  /** Beyond what has room. */
  left: number;
}

/** Whether a value is a rule that can be used. */
export function isRule(value: unknown): value is FollowRule {
  const { kind, text }: Partial<Record<string, unknown>> = Object(value);
  return RULE_KINDS.some((one) => one === kind) && typeof text === 'string' && isUsable(text);
}

/** What tells rules apart: the same author in other letters is the same rule. TeX is compared as it is written. */
export function ruleKey({ kind, text }: FollowRule): string {
  if (kind === 'author') return `author:${foldPlain(givenFirst(text))}`;
  return `words:${foldPlain(text)}${isOpen(text) ? '*' : ''}`;
}

/** Those of the rules that can be used, each once, as many as have room. */
export function soundRules(rules: readonly unknown[]): FollowRule[] {
  return addRules([], rules.filter(isRule)).rules;
}

/** Adds rules behind those that are there. */
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

/** The rules in lines of text. A line may name its kind, as a search does: `au: Ada Lovelace`, `ti: graph`. */
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

/** The rules as lines that `readRules` reads again. */
export function writeRules(rules: readonly FollowRule[]): string {
  return rules.map(({ kind, text }) => `${kind === 'author' ? 'au' : 'ti'}: ${text}\n`).join('');
}

/** Whether the last word of words may go on: `transform*`. */
export function isOpen(text: string): boolean {
  return text.trimEnd().endsWith('*');
}

function isUsable(text: string): boolean {
  return text.length <= LONGEST_RULE && /[\p{L}\p{N}]/u.test(text);
}
