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
  for (const manifest of [chrome, firefox]) {
    expect(manifest.host_permissions).toEqual([
      'https://arxiv.org/*',
      'https://www.arxiv.org/*',
      'https://export.arxiv.org/*',
    ]);
    // Of these, one host at a time is asked for: that of an address of the reader's own.
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect(manifest).not.toHaveProperty('optional_permissions');
  }
});

test('nothing leaves the machine: Firefox is told so', () => {
  expect(firefox).toMatchObject({
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
});

test('our pages can load nothing but what is in the package, and make no markup of text', () => {
  const { extension_pages: policy = '' } = chrome.content_security_policy as JsonObject;
  expect(firefox.content_security_policy).toEqual(chrome.content_security_policy);
  expect(`${policy}`.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    // Starter digests, and the sources: one of them at any https address that the reader chooses.
    "connect-src 'self' https:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});

test('no page and no other extension reaches into ours', () => {
  for (const manifest of [chrome, firefox]) {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('sandbox');
  }
});
