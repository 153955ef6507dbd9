import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { harmless } from '../../core/text/harmless.ts';
import { foldSpace } from '../../core/text/space.ts';
import { SourceFailure } from '../reading/failure.ts';

/**
 * The root of a document. Prefixes of names are cut off. The parser knows no entities but those of XML itself, so that
 * none can grow.
 * @throws SourceFailure if the document is incomplete
 */
export function rootOf(text: string): XmlElement {
  try {
    const { root } = parseXml(text);
    if (root !== null) return root;
  } catch {
    // An answer that was cut off ends here as well.
  }
  throw new SourceFailure('changed', 'sourcesReasonUnknown', ['no XML']);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    child instanceof XmlElement && localName(child.name) === name ? [child] : [],
  );
}

/** The text in the first child of a name, folded; empty where there is none. */
export function textIn(element: XmlElement, name: string): string {
  return foldSpace(harmless(childrenOf(element, name)[0]?.text ?? ''));
}
