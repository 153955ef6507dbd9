// https://www.rfc-editor.org/rfc/rfc8288#section-3
const LINK = /<([^<>]{1,2000})>((?:\s*;[^,<>]{0,200}){0,8})/g;
const REL_NEXT = /;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next)\s*(?:;|$)/i;

/**
 * The next page from a `Link` header. Null if there is none, or if it has another host or path: the user did not permit
 * that.
 */
export function nextPage(header: string | null, from: string): string | null {
  for (const [, target = '', parameters = ''] of header?.matchAll(LINK) ?? []) {
    if (REL_NEXT.test(parameters)) return samePlace(target, from);
  }
  return null;
}

function samePlace(target: string, from: string): string | null {
  if (!URL.canParse(target, from)) return null;
  const [next, here] = [new URL(target, from), new URL(from)];
  const isSame = next.origin === here.origin && next.pathname === here.pathname;
  return isSame && next.href !== here.href ? next.href : null;
}
