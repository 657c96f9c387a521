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

const start = (folder: string, port: number) =>
  serving('npm', ['start', '--', '--no-open', '--port', String(port)], { cwd: folder });

/** Ctrl-C in a terminal: every process of the foreground group gets it. */
async function interrupted({ child }: Serving): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  return ended;
}

/** `kill` of npm alone, as a supervisor does it. */
async function terminated({ child, url }: Serving): Promise<boolean> {
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGTERM');
  await ended;
  return fetch(url).then(
    () => false,
    () => true,
  );
}

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
    const first = await start(folder, port);
    expect(first.said()).toContain(`Port ${port} is taken`);
    expect(first.said()).toContain('5 new');
    const page = await fetch(first.url);
    expect(await page.text()).toContain('<title>Actograph');
    const before: unknown = await (await fetch(new URL('api/v1/stats', first.url))).json();
    expect(await interrupted(first)).toBe(0);
    release();

    const second = await start(folder, port);
    expect(second.url).toContain(`:${port}/`);
    expect(second.said()).toContain('5 unchanged');
    expect(await (await fetch(new URL('api/v1/stats', second.url))).json()).toEqual(before);
    expect(await terminated(second)).toBe(true);
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: folder, encoding: 'utf8' })).toBe('');
  });
});
