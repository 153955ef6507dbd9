import type { Day } from '../core/digest.ts';
import type { TextName } from '../core/text-name.ts';
import { addressProblem, hostPattern } from './address.ts';

const PARTS = ['{YYYY}', '{MM}', '{DD}'] as const;

/** Inserts a day into a template. */
export function fillTemplate(template: string, day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return template.replaceAll('{YYYY}', year).replaceAll('{MM}', month).replaceAll('{DD}', date);
}

/** Why a template is invalid, as a key of `_locales`; null if it is valid. */
export function templateProblem(template: string): TextName | null {
  const first = fillTemplate(template, '2001-02-03');
  const second = fillTemplate(template, '2014-05-06');
  const problem = addressProblem(first);
  if (problem !== null && problem !== 'sourcesTemplatePrivate') return problem;
  if (PARTS.some((part) => !template.includes(part))) return 'sourcesTemplateNoDate';
  if (!URL.canParse(second) || new URL(first).origin !== new URL(second).origin) {
    return 'sourcesTemplateDateInHost';
  }
  return problem;
}

/** The match pattern of a valid template's host. */
export function originOf(template: string): string {
  return hostPattern(fillTemplate(template, '2001-02-03'));
}
