import { hasTex } from '../../core/text/tex/has-tex.ts';
import { send } from '../api.ts';

/** Shows the TeX in the text of an element as mathematics, as soon as `math.js` is there; until then it stands raw. */
export function showMath<E extends HTMLElement>(element: E, kind: 'title' | 'prose'): E {
  const text = element.textContent ?? '';
  if (!hasTex(text)) return element;
  const show = () => {
    const math = globalThis.hotPapersMath;
    if (math !== undefined) element.replaceChildren(...math.render(text, kind));
  };
  // Where it cannot be had, the text is still there to be read.
  if (globalThis.hotPapersMath === undefined) send('loadMath', {}).then(show, () => {});
  else show();
  return element;
}
