import { beforeEach, expect, test, vi } from 'vitest';
import { reportError } from '../../../src/ui/errors.ts';
import { isPrivate } from '../../../src/ui/private.ts';
import { browser, resetBrowser } from '../../tools/fake-browser.ts';

vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));

beforeEach(resetBrowser);

test('a page is private if its context or its window is', async () => {
  expect(await isPrivate()).toBe(false);
  browser.windows.getCurrent = async () => ({ incognito: true });
  expect(await isPrivate()).toBe(true);
  Reflect.deleteProperty(browser, 'windows');
  expect(await isPrivate()).toBe(false);
  browser.extension.inIncognitoContext = true;
  expect(await isPrivate()).toBe(true);
});

test('an error is reported from a normal window only', async () => {
  const told = () => browser.runtime.sendMessage.mock.calls.map(([message]) => message);
  browser.extension.inIncognitoContext = true;
  reportError(new Error('private'));
  browser.extension.inIncognitoContext = false;
  reportError(new Error('normal'));
  await expect
    .poll(told)
    .toEqual([
      { type: 'noteError', request: { message: 'Error: normal', stack: expect.any(String) } },
    ]);
});
