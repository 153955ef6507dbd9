import { hasTex } from '../../core/text/tex/has-tex.ts';
import { send } from '../api.ts';

/** Renders the TeX in an element's text once `math.js` is loaded; until then the source is shown. */
export function showMath<E extends HTMLElement>(element: E, kind: 'title' | 'prose'): E {
  const text = element.textContent ?? '';
  if (!hasTex(text)) return element;
  const show = () => {
    const math = globalThis.hotPapersMath;
    if (math !== undefined) element.replaceChildren(...math.render(text, kind));
  };
  // If it cannot be loaded, the text stays readable.
  if (globalThis.hotPapersMath === undefined) send('loadMath', {}).then(show, () => {});
  else show();
  return element;
}
