/** The class of a symbol; spaces between neighbors depend on it. */
export type Role =
  | 'letter'
  | 'digit'
  | 'binary'
  | 'relation'
  | 'punctuation'
  | 'open'
  | 'close'
  | 'operator'
  | 'name'
  | 'space'
  | 'word';

export interface MathSymbol {
  text: string;
  role: Role;
}

/** Command names and their symbols, by role. */
const TABLE: readonly [Role, string][] = [
  [
    'letter',
    'alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ hslash ℏ imath ı jmath ȷ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ gimel ℷ partial ∂ nabla ∇ infty ∞ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ angle ∠ measuredangle ∡ triangle △ square □ Box □ blacksquare ■ Diamond ◇ lozenge ◊ prime ′ backprime ‵ top ⊤ bot ⊥ flat ♭ sharp ♯ natural ♮ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ degree ° surd √ complement ∁ eth ð mho ℧ AA Å S § P ¶ dag † ddag ‡ ldots … dots … dotsc … dotsb ⋯ cdots ⋯ vdots ⋮ ddots ⋱ bigstar ★ checkmark ✓ copyright © pounds £ o ø O Ø ae æ AE Æ ss ß l ł L Ł aa å',
  ],
  [
    'binary',
    'pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ cap ∩ cup ∪ uplus ⊎ sqcap ⊓ sqcup ⊔ vee ∨ lor ∨ wedge ∧ land ∧ setminus ∖ smallsetminus ∖ wr ≀ diamond ⋄ amalg ⨿ dagger † ddagger ‡ ltimes ⋉ rtimes ⋊ boxtimes ⊠ boxplus ⊞ bigtriangleup △ triangleleft ◁ triangleright ▷ barwedge ⊼ veebar ⊻ curlyvee ⋎ curlywedge ⋏ dotplus ∔ intercal ⊺',
  ],
  [
    'relation',
    'le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ne ≠ neq ≠ equiv ≡ approx ≈ approxeq ≊ cong ≅ sim ∼ simeq ≃ thicksim ∼ thickapprox ≈ asymp ≍ propto ∝ varpropto ∝ ll ≪ gg ≫ lll ⋘ ggg ⋙ lt < gt > lesssim ≲ gtrsim ≳ lessgtr ≶ gtrless ≷ lessapprox ⪅ gtrapprox ⪆ prec ≺ succ ≻ preceq ⪯ succeq ⪰ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ nsubseteq ⊈ sqsubset ⊏ sqsubseteq ⊑ sqsupseteq ⊒ mid ∣ nmid ∤ parallel ∥ nparallel ∦ perp ⟂ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ Vdash ⊩ nvdash ⊬ doteq ≐ triangleq ≜ coloneqq ≔ trianglelefteq ⊴ trianglerighteq ⊵ lhd ⊲ rhd ⊳ unlhd ⊴ unrhd ⊵ to → rightarrow → longrightarrow ⟶ gets ← leftarrow ← longleftarrow ⟵ leftrightarrow ↔ longleftrightarrow ⟷ Rightarrow ⇒ Longrightarrow ⟹ implies ⟹ Leftarrow ⇐ Longleftarrow ⟸ impliedby ⟸ Leftrightarrow ⇔ Longleftrightarrow ⟺ iff ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩ twoheadrightarrow ↠ rightarrowtail ↣ leadsto ⇝ rightsquigarrow ⇝ rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼ rightleftharpoons ⇌ leftrightarrows ⇆ rightrightarrows ⇉ rightleftarrows ⇄ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ dashrightarrow ⇢ circlearrowleft ↺ circlearrowright ↻ upharpoonright ↾ restriction ↾ therefore ∴ because ∵ between ≬ pitchfork ⋔ bowtie ⋈ smile ⌣ frown ⌢ colon :',
  ],
  [
    'operator',
    'sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcap ⋂ bigcup ⋃ bigsqcup ⨆ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄',
  ],
  ['open', 'langle ⟨ lfloor ⌊ lceil ⌈ lbrace { lbrack [ lvert | lVert ‖ llbracket ⟦ ulcorner ⌜'],
  ['close', 'rangle ⟩ rfloor ⌋ rceil ⌉ rbrace } rbrack ] rvert | rVert ‖ rrbracket ⟧ urcorner ⌝'],
];

const NAMES =
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh';

const SYMBOLS: ReadonlyMap<string, MathSymbol> = symbols();

function symbols(): Map<string, MathSymbol> {
  const map = new Map<string, MathSymbol>();
  for (const [role, list] of TABLE) {
    const words = list.split(' ');
    for (let at = 0; at + 1 < words.length; at += 2) {
      map.set(words[at] ?? '', { text: words[at + 1] ?? '', role });
    }
  }
  for (const name of NAMES.split(' ')) map.set(name, { text: name, role: 'name' });
  for (const name of ['vert', 'Vert', '|'])
    map.set(name, { text: name === 'vert' ? '|' : '‖', role: 'letter' });
  map.set('{', { text: '{', role: 'open' });
  map.set('}', { text: '}', role: 'close' });
  map.set('backslash', { text: '\\', role: 'letter' });
  for (const sign of '%&$#_') map.set(sign, { text: sign, role: 'letter' });
  for (const name of ['quad', 'qquad']) map.set(name, { text: '\u2003', role: 'space' });
  for (const name of [',', ':', ';', '>', ' ', 'enspace', 'thinspace', 'enskip'])
    map.set(name, { text: ' ', role: 'space' });
  for (const name of ['!', 'negthinspace', '/']) map.set(name, { text: '', role: 'space' });
  return map;
}

/** The symbol of a command without arguments, or undefined. */
export function symbolOf(name: string): MathSymbol | undefined {
  return SYMBOLS.get(name);
}

/** A character that is its own symbol. */
export function signOf(sign: string): MathSymbol {
  if (/^\d$/.test(sign)) return { text: sign, role: 'digit' };
  if (sign === '-') return { text: '−', role: 'binary' };
  if (sign === '*') return { text: '∗', role: 'binary' };
  if (sign === '~') return { text: ' ', role: 'space' };
  if (/^[([]$/.test(sign)) return { text: sign, role: 'open' };
  if (/^[)\]]$/.test(sign)) return { text: sign, role: 'close' };
  if (/^[,;!?]$/.test(sign)) return { text: sign, role: 'punctuation' };
  if (/^[+±×·∘⊕⊗∩∪∖∨∧⋅]$/.test(sign)) return { text: sign, role: 'binary' };
  if (/^[=<>:≤≥≠≡≈∼∈∉⊂⊆→←↔⇒⇔↦]$/.test(sign)) return { text: sign, role: 'relation' };
  return { text: sign, role: 'letter' };
}
