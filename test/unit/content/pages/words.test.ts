// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { wordsIn } from '../../../../src/content/pages/words.ts';

function element(html: string): Element {
  const made = document.createElement('div');
  made.innerHTML = html;
  return made;
}

test('the words of a title stand where its text has them, folded', () => {
  const title = element('<span class="descriptor">Title:</span> On Schrödinger-Bridges, naïve');
  const words = wordsIn(title).map(({ folded, node, start, end }) => [
    folded,
    node.data.slice(start, end),
  ]);
  expect(words).toEqual([
    ['on', 'On'],
    ['schrodinger', 'Schrödinger'],
    ['bridges', 'Bridges'],
    ['naive', 'naïve'],
  ]);
});

test('letters with a mark of their own are one word', () => {
  expect(wordsIn(element('Schro\u0308dinger')).map(({ folded }) => folded)).toEqual([
    'schrodinger',
  ]);
});

test('what MathJax has drawn is no word', () => {
  const html =
    'Over <span class="MathJax_Preview">x</span><span class="MathJax"><b>x</b></span><script>x</script> fields';
  expect(wordsIn(element(html)).map(({ folded }) => folded)).toEqual(['over', 'fields']);
});
