/** Elements in which arXiv itself prints parts of titles and names: what a search found, and what MathJax drew. */
const FROM_ARXIV = /(?:^|\s)(?:search-hit|mathjax|tex2jax_ignore|primary-subject)(?:\s|$)/;

/**
 * The text that arXiv sent, whitespace folded, without the label in front ("Title:") and without elements that
 * other extensions have added. Where MathJax has been at work already, the source of each formula, which it keeps
 * beside what it drew.
 */
export function plainText(element: Element | null): string {
  if (element === null) return '';
  return [...element.childNodes].map(textOf).join('').replace(/\s+/g, ' ').trim();
}

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (!(node instanceof Element)) return '';
  if (node.localName === 'script') {
    return (node.getAttribute('type') ?? '').startsWith('math/tex') ? `$${node.textContent}$` : '';
  }
  if (node.localName === 'br') return ' ';
  if (node.localName !== 'span' || !FROM_ARXIV.test(node.getAttribute('class') ?? '')) return '';
  return [...node.childNodes].map(textOf).join('');
}
