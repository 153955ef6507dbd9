import { isMark } from './word-signs.ts';

const RAISED = pairs(
  '0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻-⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻAᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂβᵝγᵞδᵟφᵠχᵡθᶿ',
);
const LOWERED = pairs(
  '0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋-₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ',
);
/** These characters are already raised. */
const HIGH = /^[°′″‴⁗*†‡]+$/;

function pairs(text: string): ReadonlyMap<string, string> {
  const signs = [...text];
  const map = new Map<string, string>();
  for (let at = 0; at < signs.length; at += 2) map.set(signs[at] ?? '', signs[at + 1] ?? '');
  return map;
}

/** A superscript in plain text: `²`, or `^(3/2)` if Unicode lacks the characters. */
export function superscript(text: string): string {
  const high = text.replace('∘', '°').replaceAll('∗', '*');
  return HIGH.test(high) ? high : script(text, RAISED, '^');
}

/** A subscript in plain text: `₂`, `_q`, `_(g,n)`. */
export function subscript(text: string): string {
  return script(text, LOWERED, '_');
}

function script(text: string, known: ReadonlyMap<string, string>, mark: string): string {
  const signs = [...text];
  if (signs.length === 0) return '';
  if (signs.every((sign) => known.has(sign))) return signs.map((sign) => known.get(sign)).join('');
  const isOne = signs.filter((sign) => !isMark(sign)).length === 1;
  return isOne ? mark + text : `${mark}(${text})`;
}
