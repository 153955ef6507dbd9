// Where browsers are found. Plain JavaScript without dependencies: setup.mjs runs before anything is installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} Engine */

/** @type {Record<Engine, {variable: string, names: string[], mac: string[], windows: string[]}>} */
const KNOWN = {
  chromium: {
    variable: 'CHROMIUM',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge',
    ],
    mac: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    mac: ['Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox/firefox.exe'],
  },
};

/**
 * The path of a browser, from the variable CHROMIUM or FIREFOX or from the usual places; null where there is none.
 * @param {Engine} engine
 * @returns {string | null}
 */
export function findBrowser(engine) {
  return candidates(engine).find(isExecutable) ?? null;
}

/**
 * @param {Engine} engine
 * @returns {string[]}
 */
function candidates(engine) {
  const { variable, names, mac, windows } = KNOWN[engine];
  const chosen = process.env[variable];
  if (chosen) return [chosen];
  if (process.platform === 'darwin') return mac.map((path) => join('/Applications', path));
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name],
    );
    return roots.flatMap((root) => (root ? windows.map((path) => join(root, path)) : []));
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * @param {string} path
 * @returns {boolean}
 */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
