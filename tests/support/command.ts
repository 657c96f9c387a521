import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const SEEDS = join(ROOT, 'seeds');
const COMMAND = join(ROOT, 'packages/cli/bin/actograph.js');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
}

/** Runs the built `actograph` command as a person would, and gives what it said when it has ended. */
export async function actograph(
  args: readonly string[],
  { cwd = ROOT, env = {}, input }: RunOptions = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd, env: { ...process.env, ...env } });
  child.stdin.end(input);
  return outcome(child);
}

/** What a process says until it ends. */
export async function outcome(child: ChildProcess): Promise<Outcome> {
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') };
}

/** A folder that is gone when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'actograph-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface Serving {
  readonly url: string;
  readonly child: ChildProcess;
  /** all that it said so far, on both streams */
  said(): string;
}

/** Starts a command that serves the viewer, waits for the address that it prints, and ends it with the test. */
export async function serving(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Serving> {
  const { cwd = ROOT, env = {} } = options;
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, detached: true });
  let closed = false;
  child.on('close', () => {
    closed = true;
  });
  onTestFinished(async () => {
    if (closed || child.pid === undefined) return;
    process.kill(-child.pid, 'SIGTERM');
    await new Promise((resolve) => child.on('close', resolve));
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /Actograph is at (http:\/\/\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`ended with ${code} before it served:\n${said}`)));
  });
  return { url, child, said: () => said };
}

/** Serves a store with `actograph serve` on a free port. */
export const serveStore = (store: string, options: RunOptions = {}): Promise<Serving> =>
  serving(process.execPath, [COMMAND, 'serve', '--no-open', '--port', '0', '--store', store], options);
