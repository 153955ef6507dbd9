import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { harmless } from '../../core/text/harmless.ts';
import { foldSpace } from '../../core/text/space.ts';
import { SourceFailure } from '../reading/failure.ts';

/**
 * Parses a document and returns its root without namespace prefixes. Only XML's predefined entities are supported, which
 * prevents entity expansion attacks.
 * @throws SourceFailure if the document is incomplete
 */
export function rootOf(text: string): XmlElement {
  try {
    const { root } = parseXml(text);
    if (root !== null) return root;
  } catch {
    // Truncated responses also end here.
  }
  throw new SourceFailure('changed', 'sourcesReasonUnknown', ['no XML']);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    child instanceof XmlElement && localName(child.name) === name ? [child] : [],
  );
}

/** The normalized text of the first child with a name; empty if there is none. */
export function textIn(element: XmlElement, name: string): string {
  return foldSpace(harmless(childrenOf(element, name)[0]?.text ?? ''));
}
