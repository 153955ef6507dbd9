/**
 * The text that arXiv sent, white space folded, without the label in front ("Title:"). Where MathJax has
 * been at work already, the source of each formula, which it keeps beside what it drew.
 */
export function plainText(element: Element | null): string {
  return element === null ? '' : textOf(element).replace(/\s+/g, ' ').trim();
}

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (!(node instanceof Element)) return '';
  if (node.localName === 'script') {
    return (node.getAttribute('type') ?? '').startsWith('math/tex') ? `$${node.textContent}$` : '';
  }
  if (/(?:^|\s)(?:descriptor|MathJax)/.test(node.getAttribute('class') ?? '')) return '';
  return [...node.childNodes].map(textOf).join('');
}
