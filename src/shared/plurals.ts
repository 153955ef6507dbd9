import type { PluralName, TextValue } from '../core/text-name.ts';
import type { Translate } from './texts.ts';

/** Returns the plural form of a text for a number; `$1` is the formatted number. */
export type CountedText = (name: PluralName, count: number, ...values: TextValue[]) => string;

type Form = Capitalize<Intl.LDMLPluralRule>;

const FORMS: Record<Intl.LDMLPluralRule, Form> = {
  zero: 'Zero',
  one: 'One',
  two: 'Two',
  few: 'Few',
  many: 'Many',
  other: 'Other',
};

export function pluralizer(translate: Translate, locale: string): CountedText {
  let rules: Intl.PluralRules | undefined;
  return (name, count, ...values) => {
    rules ??= new Intl.PluralRules(locale);
    return (
      translate(`${name}${FORMS[rules.select(count)]}`, count, ...values) ||
      translate(`${name}Other`, count, ...values)
    );
  };
}
