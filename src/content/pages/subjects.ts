/** Category IDs start in lower case, subject names with a capital: `Computer Vision and Pattern Recognition (cs.CV)`. */
const CATEGORIES = /\b[a-z-]{1,8}[.-][\w-]+/g;

/**
 * The categories of an entry, on pages of every kind; null if it names none or is not loaded completely.
 * @param part its holder, or an element in it
 */
export function subjectsOf(part: Element): string[] | null | undefined {
  return (part.closest('#abs,li') ?? part.closest('dt')?.nextElementSibling)
    ?.querySelector('[class$=subjects],.tags')
    ?.textContent?.match(CATEGORIES);
}
