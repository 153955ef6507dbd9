import { expect, test } from 'vitest';
import { type JsonObject, manifestFor } from '../../../scripts/manifest.ts';
import { read } from './files.ts';

const SOURCE: JsonObject = JSON.parse(read('manifest.json'));
const chrome = manifestFor('chrome', SOURCE);
const firefox = manifestFor('firefox', SOURCE);

test('no key of a manifest names a browser any more', () => {
  expect(JSON.stringify([chrome, firefox])).not.toMatch(/"(?:chrome|firefox):/);
});

test('Chrome has a service worker, Firefox a script', () => {
  expect(chrome.background).toEqual({ service_worker: 'background.js' });
  expect(firefox.background).toEqual({ scripts: ['background.js'] });
});

test('what only one browser knows is left out of the other', () => {
  expect(chrome).not.toHaveProperty('browser_specific_settings');
  expect(chrome).not.toHaveProperty('sidebar_action');
  expect(firefox).not.toHaveProperty('side_panel');
  expect(firefox).not.toHaveProperty('minimum_chrome_version');
});

test('lists of one browser are joined to those of all', () => {
  expect(manifestFor('chrome', { list: [1], 'chrome:list': [2], 'firefox:list': [3] })).toEqual({
    list: [1, 2],
  });
});

/** Chrome shows no warning for these beside the one that the content scripts cause; a new one disables an update. */
test('the permissions are the ones that were decided on', () => {
  expect(chrome.permissions).toEqual([
    'storage',
    'unlimitedStorage',
    'alarms',
    'scripting',
    'sidePanel',
  ]);
  expect(firefox.permissions).toEqual(['storage', 'unlimitedStorage', 'alarms', 'scripting']);
  expect(chrome.host_permissions).toEqual(firefox.host_permissions);
  expect(chrome.optional_host_permissions).toEqual(['https://*/*']);
});

test('nothing leaves the machine: Firefox is told so', () => {
  expect(firefox).toMatchObject({
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
});
