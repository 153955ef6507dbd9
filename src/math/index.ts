import { plainText } from '../core/text/tex/plain.ts';
import { followCopy } from './copy.ts';
import { render } from './render.ts';

if (globalThis.hotPapersMath === undefined) {
  globalThis.hotPapersMath = { render, plain: plainText };
  followCopy();
}
