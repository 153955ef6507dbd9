// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { useMathematics } from '../../../src/ui/mathematics.ts';

/** The imported file has to be compiled first. */
const PATIENCE = { timeout: 20_000 };

function Title() {
  return <p>{useMathematics('Bundles over $P^1$') === null ? 'raw' : 'drawn'}</p>;
}

test('a script that arrives between rendering and its effects is used', async () => {
  render(<Title />, document.body);
  expect(document.body.textContent).toBe('raw');
  globalThis.hotPapersMath = { render: () => [], plain: (text) => text };
  await vi.waitFor(() => expect(document.body.textContent).toBe('drawn'), PATIENCE);
});
