/**
 * Whether the page is being translated: then its text is not arXiv's. Chrome and Edge set a class on the root, Firefox
 * (117 and newer) sets its language; arXiv's pages are in English.
 */
export function isTranslated({ documentElement: root }: Document): boolean {
  return (
    /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.test(root.className) || !/^(?:en\b|$)/i.test(root.lang)
  );
}
