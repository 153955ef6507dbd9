import { describe, expect, test } from 'vitest';
import { pluralizer } from '../../../src/shared/plurals.ts';
import { storedTexts, textAround, translator } from '../../../src/shared/texts.ts';

const HEBREW = 'שלום';
const german = (number: number) => new Intl.NumberFormat('de').format(number);
const of = (texts: Record<string, string>) => translator((name) => texts[name] ?? '', german);

describe('values of a text', () => {
  const translate = of({ listingDiscussed: '$2 before $1', uiCountLikes: 'Likes' });

  test('are filled in where their markers are', () =>
    expect(translate('listingDiscussed', 'a', 'b')).toBe('b before a'));
  test('that look like markers stay as they are', () =>
    expect(translate('listingDiscussed', '$2', '$1 <b>')).toBe('$1 <b> before $2'));
  test('are numbers as the reader writes them', () =>
    expect(translate('listingDiscussed', 1234567, 7)).toBe('7 before 1.234.567'));
  test('are texts in the same language', () =>
    expect(translate('listingDiscussed', 1, { text: 'uiCountLikes' })).toBe('Likes before 1'));
  test('that are missing leave nothing', () =>
    expect(translate('listingDiscussed', 'a')).toBe(' before a'));
  test('may be more than strings', () => {
    const mark = { node: true };
    expect(textAround<object | string>(translate, 'listingDiscussed', 'a', mark)).toEqual([
      '',
      mark,
      ' before ',
      'a',
      '',
    ]);
  });
});

describe('words against the direction of a sentence', () => {
  test('are isolated from it', () => {
    expect(of({ popupNoHit: 'No “$1”' })('popupNoHit', HEBREW)).toBe(`No “\u2068${HEBREW}\u2069”`);
    const arabic = of({ popupNoHit: '“$1”', uiDirection: 'rtl' });
    expect(arabic('popupNoHit', 'Made-Up Networks')).toBe('“\u2068Made-Up Networks\u2069”');
  });

  test('and others are left as they are', () => {
    expect(of({ popupNoHit: 'No “$1”' })('popupNoHit', 'Netze, über')).toBe('No “Netze, über”');
    const arabic = of({ popupNoHit: '“$1”', uiDirection: 'rtl' });
    expect(arabic('popupNoHit', '2103.00001')).toBe('“2103.00001”');
  });
});

describe('the form that a number asks for', () => {
  const forms = (locale: string, names: string[]) => {
    const texts = Object.fromEntries(names.map((name) => [`popupPosts${name}`, `$1 ${name} $2`]));
    const counted = pluralizer(of(texts), locale);
    return (count: number) => counted('popupPosts', count, 'x');
  };

  test('is one of two in German', () => {
    const posts = forms('de', ['One', 'Other']);
    expect([0, 1, 2].map(posts)).toEqual(['0 Other x', '1 One x', '2 Other x']);
  });

  test('is one of many in Polish and Arabic, by their texts alone', () => {
    const polish = forms('pl', ['One', 'Few', 'Many', 'Other']);
    expect([1, 2, 5, 22].map(polish)).toEqual(['1 One x', '2 Few x', '5 Many x', '22 Few x']);
    const arabic = forms('ar', ['Zero', 'One', 'Two', 'Few', 'Many', 'Other']);
    expect([0, 1, 2, 3, 11, 100].map((count) => arabic(count).split(' ')[1])).toEqual([
      'Zero',
      'One',
      'Two',
      'Few',
      'Many',
      'Other',
    ]);
  });

  test('is the general one where the language has no other', () => {
    expect(forms('ja', ['Other'])(1)).toBe('1 Other x');
    expect(forms('en', ['Other'])(1)).toBe('1 Other x');
  });
});

test('what is stored comes before the texts of the browser', () => {
  const i18n = { getMessage: (name: string, markers: string[]) => `${name} ${markers[1]}` };
  const textOf = storedTexts({ popupNoHit: 'stored' }, i18n);
  expect([textOf('popupNoHit'), textOf('popupFind')]).toEqual(['stored', 'popupFind $2']);
});
