/**
 * Updates an old badge to match a new one. Keeps the button element: it may have the focus, or an open panel may return
 * the focus to it.
 */
export function update(old: Element, fresh: Element): void {
  const button = old.querySelector('.hot-papers-open');
  const next = fresh.querySelector('.hot-papers-open');
  if (button === null || next === null) {
    old.replaceWith(fresh);
    return;
  }
  const state = button.getAttribute('aria-expanded');
  if (state !== null) next.setAttribute('aria-expanded', state);
  if (old.isEqualNode(fresh)) return;
  takeAttributes(old, fresh);
  takeAttributes(button, next);
  button.replaceChildren(...next.childNodes);
  next.remove();
  while (button.nextSibling !== null) button.nextSibling.remove();
  button.after(...fresh.childNodes);
}

function takeAttributes(to: Element, from: Element): void {
  for (const name of to.getAttributeNames()) if (!from.hasAttribute(name)) to.removeAttribute(name);
  for (const { name, value } of from.attributes) to.setAttribute(name, value);
}
