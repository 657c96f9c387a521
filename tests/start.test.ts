import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, type Serving, serving, temporaryFolder } from './support/command.js';

async function cloned(): Promise<string> {
  const folder = join(await temporaryFolder(), 'clone');
  execFileSync('git', ['clone', '--quiet', ROOT, folder]);
  return folder;
}

const npmStart = (folder: string, port: number) =>
  serving('npm', ['start', '--', '--no-open', '--port', String(port)], { cwd: folder });

/** What `npm start` runs, without npm, which would hide the exit code of an interrupted script. */
const script = (folder: string, port: number) =>
  serving(process.execPath, ['scripts/start.mjs', '--no-open', '--port', String(port)], { cwd: folder });

/** Sends a signal and gives the exit code once the process and all that it started are gone. */
async function ended({ child, url }: Serving, send: (pid: number) => void): Promise<number | null> {
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  if (child.pid !== undefined) send(child.pid);
  await code;
  await expect(fetch(url)).rejects.toThrow();
  return code;
}

/** Ctrl-C in a terminal: every process of the foreground group gets it. */
const ctrlC = (pid: number) => process.kill(-pid, 'SIGINT');
/** `kill` of the one process, as a supervisor does it. */
const kill = (pid: number) => process.kill(pid, 'SIGTERM');

/** A port that somebody else listens on, until the function it comes with is called. */
async function takenPort(): Promise<{ port: number; release: () => void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, release: () => server.close() };
}

describe('npm start in a fresh clone', () => {
  it('builds the seeds, serves them, stops on Ctrl-C, and changes nothing the second time', {
    timeout: 400_000,
  }, async () => {
    const folder = await cloned();
    const { port, release } = await takenPort();
    const first = await npmStart(folder, port);
    expect(first.said()).toContain(`Port ${port} is taken`);
    expect(first.said()).toContain('5 new');
    expect(await (await fetch(first.url)).text()).toContain('<title>Actograph');
    const stats = async (url: string): Promise<unknown> => (await fetch(new URL('api/v1/stats', url))).json();
    const before = await stats(first.url);
    await ended(first, ctrlC);
    release();

    const second = await script(folder, port);
    expect(second.url).toContain(`:${port}/`);
    expect(second.said()).toContain('5 unchanged');
    expect(await stats(second.url)).toEqual(before);
    expect(await ended(second, ctrlC)).toBe(0);

    const third = await npmStart(folder, 0);
    await ended(third, kill);
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: folder, encoding: 'utf8' })).toBe('');
  });
});
