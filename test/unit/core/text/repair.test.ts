import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAC_ROMAN, type Misreading, WINDOWS_1252 } from '../../../../src/core/text/misread.ts';
import { repairText } from '../../../../src/core/text/repair.ts';

/** Text as it comes out when its UTF-8 is read in another code. */
function misread(text: string, { upperHalf }: Misreading): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => upperHalf[byte - 0x80] ?? String.fromCharCode(byte))
    .join('');
}

const CODES: [string, Misreading][] = [
  ['Windows-1252', WINDOWS_1252],
  ['Mac Roman', MAC_ROMAN],
];

const SAMPLES = [
  'Ondřej Cífka, Alexey Ozerov, Umut Şimşekli, Gaël Richard',
  'Jörg Müller and José García',
  'it’s “quoted” — and so on…',
  '深層学習の論文を公開しました。',
  'Привет, мир',
  'a thread 🧵 on birds 🐦',
  'für α → β, 90° ± 5 µm',
  'İstanbul, Łódź, Škoda, Ångström, São Paulo',
];

describe.each(CODES)('text misread as %s', (_, code) => {
  it.each(SAMPLES)('comes out as it was written: %s', (text) => {
    expect(repairText(misread(text, code))).toBe(text);
    expect(repairText(`# 1. ${misread(text, code)}\n\nplain`)).toBe(`# 1. ${text}\n\nplain`);
  });

  it('comes out when it was misread twice', () => {
    const text = SAMPLES.join('\n');
    expect(repairText(misread(misread(text, code), code))).toBe(text);
  });

  it('is repaired beside text that is right', () => {
    const right = 'naïve “Überblick” of √n 日本語';
    for (const sample of SAMPLES.slice(0, 6)) {
      expect(repairText(`${right}\n${misread(sample, code)}`)).toBe(`${right}\n${sample}`);
    }
  });

  it('comes out whole, whatever the words', () => {
    const word = fc.constantFrom(...SAMPLES.join(' ').split(' '), 'plain', 'words');
    fc.assert(
      fc.property(fc.array(word, { minLength: 20, maxLength: 60 }), (words) => {
        const text = `${words.join(' ')} Gaël`;
        expect(repairText(misread(text, code))).toBe(text);
      }),
    );
  });
});

describe('text misread as Latin-1', () => {
  it.each(SAMPLES)('comes out as it was written: %s', (text) => {
    const latin = Buffer.from(text).toString('latin1');
    expect(repairText(latin)).toBe(text);
    expect(repairText(`“so”\n${latin}`)).toBe(`“so”\n${text}`);
  });
});

describe('single misread signs in text that is right', () => {
  it.each([
    ['360Â° – “so”', '360° – “so”'],
    ['90¬∞ – “so”', '90° – “so”'],
    ['Umut ÅžimÅŸekli – José', 'Umut Şimşekli – José'],
    ['donâ€™t – “so”', 'don’t – “so”'],
    ['Y√ºksel – “so”', 'Yüksel – “so”'],
    ['L√∂we – √π', 'Löwe – √π'],
    ['Ãœber – “so”', 'Über – “so”'],
    ['Î± – “so”', 'α – “so”'],
  ])('%j is %j', (text, repaired) => {
    expect(repairText(text)).toBe(repaired);
  });
});

describe('text that is right', () => {
  it.each([
    'from O(N√N) to O(N)',
    '√π, √∞, √Ω, √∂f, 2√n',
    '∇·∂Ω, ≈π, ≈£5, ≈∞, ∆≤1, ¬≤, ¬p',
    '“CAFÉ” É™ «É» “É”',
    'naïve Â, Âge, Ã, ROMÂNIA, SÃO, IRMÃ”',
    '5 Å² and 1.2 Å±0.1, 3 Å–thick, Å³',
    '‡§¶ †‡ §',
    '“École” — «Übung» …à ‘été’ –é',
    'voilà…” dit-il, café”… “Beyoncé”—yes',
    'Spaß… groß” Straße™ Maß°',
    'ƒ(x) ≈ 3, ƒ∞, œuvre, Œuvre',
    '日本語「テスト」、論文。',
    'Привет «мир» — да…',
    'Ελληνικά “αβγ”',
    'שלום עולם, مرحبا بالعالم',
    '🧵🐦👨‍👩‍👧 ❤️',
    'Tiếng Việt: Ở Châu Âu, ĐÀ NẴNG',
  ])('stays as it is: %s', (text) => {
    expect(repairText(text)).toBe(text);
    expect(repairText(`${text}\nand more “text”`)).toBe(`${text}\nand more “text”`);
  });

  it('stays as it is, whatever the order of words and signs', () => {
    const piece = fc.constantFrom(
      ...'√n O(N√N) “École” naïve 日本語 É… «Ü» — – … ° ± × £5 €5 ™ © π Ω ∂x ≤ ≥ ∞ Åbo Ørsted São Ångström 🐦 ¬p ∆x ≈3 Ærø ½ µm'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        expect(repairText(text)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
