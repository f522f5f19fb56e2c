import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium or Chrome for the browser tests: CHROMIUM_PATH, an installed one, Playwright's own, or, as root on
 * Debian, one installed by apt now. Throws with what to do when there is none: the tests never pass by skipping.
 */
export function findBrowser(): string {
  const found = [process.env.CHROMIUM_PATH, ...onPath(), ...macPaths, ...fromPlaywright()].find(
    (path) => path !== undefined && isProgram(path),
  );
  if (found !== undefined) return found;
  if (installByApt()) return findBrowser();
  throw new Error(
    'The browser tests need Chromium or Chrome. Install one (Debian: apt install chromium; macOS: brew install --cask chromium; ' +
      'anywhere: npx playwright-core install chromium), or set CHROMIUM_PATH to its program.',
  );
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function fromPlaywright(): string[] {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  const builds = readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .reverse();
  const programs = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'];
  return builds.flatMap((build) => programs.map((program) => join(cache, build, program)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installByApt(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stderr.write("No browser found; installing Debian's chromium ...\n");
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  try {
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return true;
  } catch {
    return false;
  }
}
