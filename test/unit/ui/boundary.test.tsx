// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { Boundary } from '../../../src/ui/boundary.tsx';
import '../../../src/ui/own-texts.ts';
import { browser } from '../../tools/fake-browser.ts';

vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));

function Broken(): never {
  throw new TypeError('cannot be drawn');
}

test('a part that cannot be drawn says so, is noted, and leaves the rest', async () => {
  render(
    <main>
      <Boundary>
        <Broken />
      </Boundary>
      <Boundary>
        <p id="whole">Whole</p>
      </Boundary>
    </main>,
    document.body,
  );
  await vi.waitFor(() => expect(document.querySelector('.empty-state')).not.toBeNull());
  expect(document.querySelector('.empty-state')?.textContent).toContain('uiBrokenWhy');
  expect(document.querySelector('#whole')?.textContent).toBe('Whole');
  expect(browser.runtime.sendMessage.mock.calls).toMatchObject([
    [{ type: 'noteError', request: { message: 'TypeError: cannot be drawn' } }],
  ]);
});
