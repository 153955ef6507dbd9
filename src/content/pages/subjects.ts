/** Among names in words, which begin with a capital: `Computer Vision and Pattern Recognition (cs.CV)`. */
const CATEGORIES = /\b[a-z-]{1,8}[.-][\w-]+/g;

/**
 * The categories that an entry names, on pages of every kind; null where it names none, or has not got there.
 * @param part its holder, or an element in that
 */
export function subjectsOf(part: Element): string[] | null | undefined {
  return (part.closest('#abs,li') ?? part.closest('dt')?.nextElementSibling)
    ?.querySelector('[class$=subjects],.tags')
    ?.textContent?.match(CATEGORIES);
}
