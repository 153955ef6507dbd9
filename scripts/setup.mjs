// Installs what is missing, and nothing else: npm packages and browsers. Plain JavaScript without dependencies,
// because it is the first thing that runs on a bare clone.
//   --npm-only     packages only
//   --one-browser  any browser will do; tests want both
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const QUIET = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
const options = new Set(process.argv.slice(2));

if (nodeIsTooOld()) fail(`Node.js 20.11 or newer is needed; this is ${process.versions.node}.`);
if (!packagesAreCurrent()) installPackages();
if (!options.has('--npm-only')) provideBrowsers();

function nodeIsTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major < 20 || (major === 20 && minor < 11);
}

/** Whether each package of the lockfile lies in node_modules in its version. npm keeps its own list there. */
function packagesAreCurrent() {
  const installed = readLock('node_modules/.package-lock.json');
  const wanted = readLock('package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * @param {string} path
 * @returns {Record<string, {version?: string, optional?: boolean}>}
 */
function readLock(path) {
  const file = join(ROOT, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function installPackages() {
  console.error('Installing npm packages …');
  if (run('npm', ['ci', ...QUIET])) return;
  fail('The npm packages could not be installed. What npm said stands above.');
}

function provideBrowsers() {
  const engines = /** @type {const} */ (['chromium', 'firefox']);
  const missing = engines.filter((engine) => findBrowser(engine) === null);
  const enough = options.has('--one-browser')
    ? missing.length < engines.length
    : missing.length === 0;
  if (enough) return;
  if (canInstallByApt()) {
    installByApt(missing.map((engine) => (engine === 'firefox' ? 'firefox-esr' : 'chromium')));
    if (missing.every((engine) => findBrowser(engine) !== null)) return;
  }
  fail(
    `No ${missing.join(' and no ')} found. Install ${options.has('--one-browser') ? 'one of them' : 'them'}:`,
    '  Debian       sudo apt-get install chromium firefox-esr',
    '  Fedora       sudo dnf install chromium firefox',
    '  Arch         sudo pacman -S chromium firefox',
    '  macOS        brew install --cask google-chrome firefox',
    '  Windows      winget install Google.Chrome Mozilla.Firefox',
    'One that lies elsewhere is named by the variable CHROMIUM or FIREFOX: CHROMIUM=/path/to/chrome npm start',
  );
}

/** Root on Debian. Ubuntu's package of Chromium is an empty shell around a snap. */
function canInstallByApt() {
  const isRoot = process.getuid?.() === 0;
  const system = '/etc/os-release';
  return isRoot && existsSync(system) && /^ID=debian$/m.test(readFileSync(system, 'utf8'));
}

/** @param {string[]} packages */
function installByApt(packages) {
  console.error(`Installing ${packages.join(' and ')} …`);
  const quiet = ['-qq', '-o=Dpkg::Use-Pty=0'];
  run('apt-get', ['update', ...quiet]);
  run('apt-get', ['install', '-y', '--no-install-recommends', ...quiet, ...packages]);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {boolean} whether it ended well
 */
function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    // Standard output belongs to the command that follows: `npm run digest` prints JSON there.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    // npm is a script on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  return status === 0;
}

/**
 * @param {string[]} lines
 * @returns {never}
 */
function fail(...lines) {
  console.error(lines.join('\n'));
  process.exit(1);
}
