import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../../../src/core/text/entities.ts';
import { attribute, hrefsIn, htmlToText, strangeElement } from '../../../../src/core/text/html.ts';

describe('htmlToText', () => {
  it.each([
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['see <a href="https://t.co/x">pic.twitter.com/x</a>', 'see pic.twitter.com/x'],
    ['&quot;R&amp;D&quot; &#39;x&#39; &lt;3 &gt;', '"R&D" \'x\' <3 >'],
    ['<p>one</p><p dir="ltr">two</p>', 'one\ntwo'],
    ['a\nb', 'a b'],
    ['I <3 this, 1<2 and 3>2', 'I <3 this, 1<2 and 3>2'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['no end <a href="', 'no end <a href="'],
    ['日本語<br>🐦', '日本語\n🐦'],
    ['  <b>bold</b>  ', 'bold'],
  ])('reads %j as %j', (html, text) => {
    expect(htmlToText(html)).toEqual({ text, strange: null });
  });

  it('shows elements that have no place in a text as text, and names them', () => {
    expect(htmlToText('x<script>alert(1)</script>')).toEqual({
      text: 'x<script>alert(1)</script>',
      strange: 'script',
    });
    expect(htmlToText('<img src=x onerror=alert(1)>').strange).toBe('img');
  });

  it('takes no longer for many opening brackets than for as many letters', () => {
    const started = performance.now();
    htmlToText(`${'<'.repeat(500_000)}>`);
    htmlToText('<a '.repeat(200_000));
    hrefsIn('<a '.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('gives back every text that was escaped', () => {
    const escaped = (text: string) =>
      text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('\n', '<br>');
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\s\0]+/g, ' '));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n').trim();
        expect(htmlToText(escaped(text)).text).toBe(text);
      }),
    );
  });
});

describe('decodeEntities', () => {
  it.each([
    ['&eacute;&times;&mdash;', 'é×—'],
    ['&#x1F426; &#8212;', '🐦 —'],
    ['&unknown; &; & &amp', '&unknown; &; & &amp'],
    ['&#0; &#xD800; &#x110000;', '\ufffd \ufffd \ufffd'],
  ])('reads %j as %j', (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded);
  });
});

describe('strangeElement', () => {
  it('tells markup from formulas', () => {
    expect(strangeElement('a <script>x</script>')).toBe('script');
    expect(strangeElement('<IMG SRC=x>')).toBe('img');
    expect(strangeElement('$a<b$ and $x > y$, <3, <S:dog, P:riding>')).toBeNull();
  });
});

describe('attribute', () => {
  it.each([
    ['<p lang="ja" dir="rtl">', 'lang', 'ja'],
    ["<a class=x href='https://e.org/?a=1&amp;b=2'>", 'href', 'https://e.org/?a=1&b=2'],
    ['<p data-lang="en">', 'lang', ''],
    ['<p lang=en>', 'lang', 'en'],
    ['<p LANG="en">', 'lang', 'en'],
    ['<p lang="en', 'lang', ''],
  ])('in %s finds %s = %j', (tag, name, value) => {
    expect(attribute(tag, name)).toBe(value);
  });
});
