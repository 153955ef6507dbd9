/** arXiv's own elements within titles and names: search hits and MathJax output. */
const FROM_ARXIV = /(?:^|\s)(?:search-hit|mathjax|tex2jax_ignore|primary-subject)(?:\s|$)/;

/**
 * The text that arXiv sent, with normalized whitespace, without its label ("Title:") and without elements added by other
 * extensions. Formulas rendered by MathJax are replaced with their source, which MathJax keeps in the page.
 */
export function plainText(element: Element | null): string {
  if (element === null) return '';
  return contentOf(element).replace(/\s+/g, ' ').trim();
}

function contentOf(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node !== null; node = node.nextSibling) text += textOf(node);
  return text;
}

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (!(node instanceof Element)) return '';
  if (node.localName === 'script') {
    return (node.getAttribute('type') ?? '').startsWith('math/tex') ? `$${node.textContent}$` : '';
  }
  if (node.localName === 'br') return ' ';
  if (node.localName !== 'span' || !FROM_ARXIV.test(node.getAttribute('class') ?? '')) return '';
  return contentOf(node);
}
