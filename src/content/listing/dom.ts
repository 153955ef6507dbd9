export type Child = Node | string | null | undefined | false;
type Listener = (event: Event) => void;
export type Attributes = Record<string, string | number | boolean | null | undefined | Listener>;

/**
 * Creates an element with attributes, event listeners (functions, by event name) and children. Strings become text
 * nodes.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

export function svg(tag: string, attributes: Attributes, ...children: Child[]): SVGElement {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/** A 16-unit line icon. */
export function icon(path: string, kind = ''): SVGElement {
  const drawn = { class: `i ${kind}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' };
  return svg('svg', drawn, svg('path', { d: path }));
}

/** The extension's logo. */
export function logo(): SVGElement {
  return svg(
    'svg',
    { class: 'logo', width: 16, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    svg('path', {
      fill: '#cf5a1c',
      d: 'M3.5 0H10l4 4v10.5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 14.5v-13A1.5 1.5 0 0 1 3.5 0z',
    }),
    svg('path', {
      fill: '#fff',
      d: 'M8.3 2.7c.1 2.6 3.9 3.7 3.9 7.3a4.2 4.2 0 0 1-8.4.1c0-1.9 1-3.1 1.9-3.9.1 1.1.5 1.8 1.2 2.1-.3-2.2.1-4.2 1.4-5.6z',
    }),
  );
}

/** Listens to user input only. Page scripts can reach the extension's elements and send any event, but no trusted one. */
export function onUser<E extends Event>(
  target: EventTarget,
  type: string,
  listener: (event: E) => void,
  options: AddEventListenerOptions = {},
): void {
  const listen = (event: Event) => event.isTrusted && listener(event as E);
  target.addEventListener(type, listen, options);
}

function fill<E extends Element>(element: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') onUser(element, name, value);
    else set(element, name, value);
  }
  element.append(
    ...children.filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** Sets an attribute; null, undefined and false remove it. Skips unchanged values. */
export function set(
  element: Element,
  name: string,
  value: string | number | boolean | null | undefined,
): void {
  const text = value === true ? '' : value === false || value == null ? null : String(value);
  if (element.getAttribute(name) === text) return;
  if (text === null) element.removeAttribute(name);
  else element.setAttribute(name, text);
}
