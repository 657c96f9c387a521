import { access, constants } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { aptInstall, run, TO_STDERR } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where installers put it when it is not on the PATH. */
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((base) =>
    join(process.env[base] ?? 'C:\\', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
};

/**
 * A Chromium for the browser tests: one on this machine, else from apt-get with a font that has Chinese, else the
 * one that Playwright downloads into its own cache.
 *
 * @returns {Promise<string>} the path of the program
 * @throws {Error} that names the command to run
 */
export async function requireChromium() {
  const found = await findChromium();
  if (found !== undefined) return found;
  if (await aptInstall(['chromium', 'fonts-noto-cjk'])) {
    const installed = await findChromium();
    if (installed !== undefined) return installed;
  }
  const playwright = join(
    dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'cli.js',
  );
  const code = await run(process.execPath, [playwright, 'install', 'chromium'], { stdio: TO_STDERR });
  if (code === 0 && (await isExecutable(chromium.executablePath()))) return chromium.executablePath();
  throw new Error(`The browser tests need Chromium. Install it and run the tests again:
  Debian   sudo apt-get install -y chromium fonts-noto-cjk
  Ubuntu   sudo snap install chromium
  macOS    brew install --cask google-chrome
  Windows  winget install Google.Chrome
or, on any system: npx playwright-core install --with-deps chromium`);
}

/** @returns {Promise<string | undefined>} */
async function findChromium() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const places =
    process.platform === 'darwin' || process.platform === 'win32' ? PLACES[process.platform] : onPath;
  for (const path of [...places, chromium.executablePath()]) {
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

/** @param {string} path */
async function isExecutable(path) {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
