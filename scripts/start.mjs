/**
 * `npm start`: installs and builds what is missing or changed, reads the articles of seeds/ into the graph and shows
 * it. Options, after `--`: --port NUMBER, --no-open.
 */
import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { spawnProgram } from './run.mjs';
import {
  isBuilt,
  isUnchanged,
  lockHash,
  npxPnpm,
  remember,
  requireNode,
  root,
  sourcesHash,
} from './workspace.mjs';

/** What `actograph` ends with when it is done but had to skip inputs. */
const SOME_SKIPPED = 3;
/** npm passes on a Ctrl-C that the terminal has already sent: within this time two signals are one. */
const ONE_SIGNAL_MS = 500;
/** How often it is looked whether npm is still there. */
const WATCH_MS = 500;

requireNode();
const serveOptions = readOptions();

const lock = await lockHash();
if (!(await isUnchanged('install', lock))) {
  await step('npx', [...npxPnpm, 'install', '--frozen-lockfile']);
  await remember('install', lock);
}
const sources = await sourcesHash();
if (!(await isUnchanged('build', sources)) || !(await isBuilt())) {
  await step('npx', [...npxPnpm, 'run', 'build']);
  await remember('build', sources);
}
const actograph = 'packages/cli/bin/actograph.js';
await step(process.execPath, [actograph, 'build', 'seeds/'], [0, SOME_SKIPPED]);
await step(process.execPath, [actograph, 'serve', ...serveOptions]);

function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } } });
    return [...(values.port ? ['--port', values.port] : []), ...(values['no-open'] ? ['--no-open'] : [])];
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : error}\nusage: npm start -- [--port NUMBER] [--no-open]`,
    );
    return process.exit(2);
  }
}

/**
 * Runs a program on this terminal; ends this process with the program's code unless that is among `good`. A signal
 * goes to the program once, so that it can stop in order, and this process waits for it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {readonly number[]} [good]
 */
async function step(command, args, good = [0]) {
  const onWindows = process.platform === 'win32';
  // In a session of its own the terminal's Ctrl-C does not reach it, only what is forwarded here.
  const child = spawnProgram(command, args, { cwd: root, stdio: 'inherit', detached: !onWindows });
  let stopping = false;
  let signalled = 0;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    stopping = true;
    // On Windows Ctrl-C reaches all processes of the console, and kill() would not let it stop in order.
    if (onWindows || Date.now() - signalled < ONE_SIGNAL_MS) return;
    signalled = Date.now();
    child.kill(signal);
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, forward);
  // A signal to npm alone ends npm and its shell without reaching us: what they started must end with them.
  const parent = process.ppid;
  const orphaned = setInterval(() => process.ppid !== parent && forward('SIGTERM'), WATCH_MS);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode, signal) =>
      resolve(exitCode ?? 128 + (signal ? constants.signals[signal] : 0)),
    );
  });
  clearInterval(orphaned);
  for (const signal of signals) process.off(signal, forward);
  if (stopping || !good.includes(code)) process.exit(code);
}
