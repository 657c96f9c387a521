import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {{ packageManager: string, engines: { node: string } }} */
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** The arguments by which npx runs the pnpm that package.json pins: this machine need not have one. */
export const npxPnpm = ['--yes', manifest.packageManager];

/** Ends the process where Node is older than package.json wants it. */
export function requireNode() {
  const wanted = manifest.engines.node.replace('>=', '');
  const [major = 0, minor = 0] = wanted.split('.').map(Number);
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  console.error(
    `Actograph needs Node ${wanted} or later; this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}

/** @returns {Promise<string>} a hash that changes with what is to be installed */
export async function lockHash() {
  return createHash('sha256')
    .update(await readFile(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
}

/** @returns {Promise<string>} a hash that changes with anything that `pnpm build` reads */
export async function sourcesHash() {
  const hash = createHash('sha256').update(await lockHash());
  for (const name of ['tsconfig.json', 'tsconfig.base.json']) hash.update(await readFile(join(root, name)));
  for await (const file of sources(join(root, 'packages'))) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}

/** What lies in a package but is no source of a build; the extractor reads its data when it runs. */
const NOT_BUILT = new Set(['node_modules', 'dist', 'data', 'fixtures']);

/**
 * @param {string} folder
 * @returns {AsyncGenerator<string>}
 */
async function* sources(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (NOT_BUILT.has(entry.name) || entry.name.endsWith('.tsbuildinfo')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else yield path;
  }
}

/** @returns {Promise<boolean>} whether every package has the entry that a build makes */
export async function isBuilt() {
  const packages = await readdir(join(root, 'packages'));
  return packages.every((name) =>
    ['index.js', 'index.html'].some((entry) => existsSync(join(root, 'packages', name, 'dist', entry))),
  );
}

/**
 * Remembers a hash below node_modules, which goes when everything is to be made anew.
 *
 * @param {string} name of what was made
 * @param {string} hash of what it was made from
 */
export async function remember(name, hash) {
  await mkdir(dirname(stamp(name)), { recursive: true });
  await writeFile(stamp(name), hash);
}

/**
 * @param {string} name
 * @param {string} hash
 * @returns {Promise<boolean>} whether it was made from just that
 */
export async function isUnchanged(name, hash) {
  return (await readFile(stamp(name), 'utf8').catch(() => '')) === hash;
}

/** @param {string} name */
const stamp = (name) => join(root, 'node_modules', '.actograph', name);
