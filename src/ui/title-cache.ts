import { hasTex } from '../core/text/tex/has-tex.ts';

/** A text, or an element: its name, attributes and children. */
type Part = string | [name: string, attributes: Record<string, string>, ...children: Part[]];

/** The rendered titles with TeX as JSON, by their TeX. */
export type RenderedTitles = Record<string, Part[]>;

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/**
 * Rendered titles that are stored with a cached list. So the list shows its formulas in the first frame, before `math.js`
 * is loaded.
 */
class TitleCache {
  readonly #titles = new Map<string, Part[]>();

  /** Adds titles that the same version of the extension rendered. */
  add(titles: RenderedTitles): void {
    for (const [title, parts] of Object.entries(titles)) this.#titles.set(title, parts);
  }

  has(title: string): boolean {
    return this.#titles.has(title);
  }

  render(title: string): Node[] {
    return (this.#titles.get(title) ?? [title]).map((part) => nodeOf(part, false));
  }

  /** Those of the titles that contain TeX; null if `math.js` is needed for one of them and not loaded. */
  export(titles: readonly string[]): RenderedTitles | null {
    for (const title of titles) {
      if (!hasTex(title) || this.has(title)) continue;
      if (globalThis.hotPapersMath === undefined) return null;
      this.#titles.set(title, globalThis.hotPapersMath.render(title, 'title').map(partOf));
    }
    return Object.fromEntries(
      titles.flatMap((title) => {
        const parts = this.#titles.get(title);
        return parts === undefined ? [] : [[title, parts]];
      }),
    );
  }
}

export const titleCache = new TitleCache();

function partOf(node: Node): Part {
  if (!(node instanceof Element)) return node.textContent ?? '';
  const attributes = [...node.attributes].map(({ name, value }) => [name, value]);
  return [node.localName, Object.fromEntries(attributes), ...[...node.childNodes].map(partOf)];
}

function nodeOf(part: Part, isInMath: boolean): Node {
  if (typeof part === 'string') return document.createTextNode(part);
  const [name, attributes, ...children] = part;
  const isMath = isInMath || name === 'math';
  const element = isMath ? document.createElementNS(MATHML, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.map((child) => nodeOf(child, isMath)));
  return element;
}
