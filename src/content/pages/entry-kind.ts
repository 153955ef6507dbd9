import type { EntryKind } from '../../shared/storage/views.ts';
import { isTranslated } from './translation.ts';

export type { EntryKind };

/** Caches the kind of each `dt`, because a translation changes the text later. */
const known = new WeakMap<Element, EntryKind>();

/** arXiv writes the kind as plain text between the links of a `dt`: `(replaced)`, `(cross-list from cs.LG)`. */
export function kindOf(holder: Element): EntryKind {
  if (holder.localName !== 'dt') return 'new';
  const kind = known.get(holder) ?? read(holder);
  known.set(holder, kind);
  return kind;
}

function read(dt: Element): EntryKind {
  if (isTranslated(dt.ownerDocument)) return readTranslated(dt);
  const words = dt.textContent ?? '';
  if (/\(replaced|replaced\)/.test(words)) return 'replaced';
  return /\(cross-list/.test(words) ? 'cross' : 'new';
}

const CATEGORY =
  /\b(?:[a-z]{2,8}(?:-[a-z]{2,3})?\.(?:[A-Z][A-Za-z]|[a-z]{3,4}-[a-z]{2,5})|(?:hep|nucl|quant|math|gr)-[a-z]{2,3}\b)/;

/** In every language, a cross-list contains a category in parentheses, and a replacement does not. */
function readTranslated(dt: Element): EntryKind {
  const parts = [...dt.childNodes].filter(
    ({ nodeType, nodeName }) => nodeType === Node.TEXT_NODE || nodeName === 'FONT',
  );
  const words = parts.map(({ textContent }) => textContent).join('');
  const [, inside] = /[(（]([^()（）]*)[)）]/.exec(words) ?? [];
  if (inside === undefined) return 'new';
  return CATEGORY.test(inside) ? 'cross' : 'replaced';
}
