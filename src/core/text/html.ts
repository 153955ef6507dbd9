import { decodeEntities } from './entities.ts';

/** Elements that only format text. Other tags do not belong in a digest, and appear as text. */
const DRESS = new Set(
  'a b big blockquote br code em font i p s small span strong sub sup u wbr'.split(' '),
);
const TAG = /<(\/?)([a-z][a-z0-9]{0,19})(?=[\s/>])/iy;

export interface PlainText {
  text: string;
  /** The name of the first unexpected element, which stays text. */
  strange: string | null;
}

/**
 * HTML as plain text: `<br>` and paragraphs become line breaks (line breaks in the source are spaces), links become
 * their text, and character references are replaced.
 */
export function htmlToText(source: string): PlainText {
  const html = source.includes('\n') ? source.replaceAll('\n', ' ') : source;
  if (!html.includes('<')) return { text: decodeEntities(html).trim(), strange: null };
  let text = '';
  let strange: string | null = null;
  let from = 0;
  let close = -1;
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', open + 1)) {
    if (open < from) continue;
    if (close < open) close = html.indexOf('>', open);
    if (close === -1) break;
    TAG.lastIndex = open;
    const [, end, name] = TAG.exec(html) ?? [];
    if (name === undefined) continue;
    const element = name.toLowerCase();
    if (!DRESS.has(element)) {
      strange ??= element;
      continue;
    }
    text += html.slice(from, open);
    if (breaksLine(element, end === '', text)) text += '\n';
    from = close + 1;
  }
  return { text: decodeEntities(text + html.slice(from)).trim(), strange };
}

function breaksLine(element: string, opens: boolean, before: string): boolean {
  if (element === 'br') return true;
  return (element === 'p' || element === 'blockquote') && opens && before !== '';
}

/**
 * The name of the first HTML element in a text that must not contain any, or null. Formulas such as `a<b` are accepted.
 */
export function strangeElement(text: string): string | null {
  if (!text.includes('<')) return null;
  return MARKUP.exec(text)?.[1]?.toLowerCase() ?? null;
}

const MARKUP =
  /<\/?(script|style|iframe|frame|object|embed|applet|img|image|svg|math|video|audio|source|link|meta|base|form|input|button|textarea|select|details|template|marquee|div|span|table|body|html|br|a(?=\s))(?=[\s/>])/i;

/** The link targets in a piece of HTML. */
export function hrefsIn(html: string): string[] {
  const hrefs: string[] = [];
  for (let open = html.indexOf('<a '); open !== -1; open = html.indexOf('<a ', open + 1)) {
    const close = html.indexOf('>', open);
    if (close === -1) break;
    hrefs.push(attribute(html.slice(open, close + 1), 'href'));
    open = close;
  }
  return hrefs.filter((href) => href !== '');
}

/** The value of an attribute in an opening tag, with its character references replaced; empty if it is missing. */
export function attribute(tag: string, name: string): string {
  const lower = tag.toLowerCase();
  for (let at = lower.indexOf(`${name}=`); at !== -1; at = lower.indexOf(`${name}=`, at + 1)) {
    if (!/\s/.test(tag[at - 1] ?? '')) continue;
    const from = at + name.length + 1;
    const quote = tag[from];
    if (quote !== '"' && quote !== "'")
      return decodeEntities(/^[^\s>]*/.exec(tag.slice(from))?.[0] ?? '');
    const to = tag.indexOf(quote, from + 1);
    return to === -1 ? '' : decodeEntities(tag.slice(from + 1, to));
  }
  return '';
}
