import { spawn } from 'node:child_process';
import { once } from 'node:events';

const onWindows = process.platform === 'win32';

/** Where a program's output goes when this process's stdout is data. @type {import('node:child_process').StdioOptions} */
export const TO_STDERR = ['ignore', 2, 2];

/**
 * Runs a program to its end with its output on this terminal.
 *
 * @param {string} command a name on the PATH, or the full path of a program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal, stdio?: import('node:child_process').StdioOptions }} [options]
 * @returns {Promise<number>} its exit code; 1 where a signal ended it. Rejects where it cannot be started.
 */
export async function run(command, args, options = {}) {
  const child = spawnProgram(command, args, { stdio: 'inherit', ...options });
  const [code] = await once(child, 'close');
  return code ?? 1;
}

/**
 * Runs a program and reads what it prints on both streams.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal }} [options]
 * @returns {Promise<{ code: number, output: string } | null>} null where there is no such program
 */
export async function capture(command, args, options = {}) {
  const child = spawnProgram(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
  }
  try {
    const [code] = await once(child, 'close');
    return { code: code ?? 1, output };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * `spawn` that finds a command on Windows too, where npx and mvn are batch files, which only the shell starts.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function spawnProgram(command, args, options) {
  const batch = onWindows && ['npx', 'mvn'].includes(command);
  if (!batch) return spawn(command, args, options);
  const quoted = args.map((arg) => (/[\s&|<>^"]/.test(arg) ? `"${arg.replaceAll('"', '""')}"` : arg));
  return spawn(`${command}.cmd`, quoted, { ...options, shell: true });
}

/**
 * Installs Debian packages where that is possible: as root, with apt-get.
 *
 * @param {readonly string[]} packages
 * @param {AbortSignal} [signal]
 * @returns {Promise<boolean>} whether they are installed now
 */
export async function aptInstall(packages, signal) {
  if (process.getuid?.() !== 0 || (await capture('apt-get', ['--version'])) === null) return false;
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: TO_STDERR,
    ...(signal ? { signal } : {}),
  };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if ((await run('apt-get', install, options)) === 0) return true;
  if ((await run('apt-get', ['update'], options)) !== 0) return false;
  return (await run('apt-get', install, options)) === 0;
}
