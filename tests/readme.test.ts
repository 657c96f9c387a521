import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outcome, ROOT, temporaryFolder } from './support/command.js';

/** A shell block of the README, and whether it needs something that a test machine may not have. */
interface Block {
  readonly commands: string;
  readonly needsDocker: boolean;
}

function shellBlocks(markdown: string): Block[] {
  return [...markdown.matchAll(/(<!-- needs Docker -->\n)?```sh\n(.*?)```/gs)].map(
    ([, docker, commands = '']) => ({
      commands,
      needsDocker: docker !== undefined,
    }),
  );
}

/** What a newcomer's checkout holds that the commands use, with a store of its own beside it. */
async function checkout(): Promise<string> {
  const folder = join(await temporaryFolder(), 'actograph');
  await mkdir(folder);
  for (const name of ['packages', 'scripts', 'node_modules'])
    await symlink(join(ROOT, name), join(folder, name));
  for (const name of ['package.json', 'seeds'])
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  return folder;
}

const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
/** `npm test` runs this test, and `npm start` has a test of its own (start.test.ts). */
const COVERED_ELSEWHERE = ['npm start', 'npm test'];

describe('the README', () => {
  const blocks = shellBlocks(readme);
  const commands = blocks
    .filter(({ needsDocker }) => !needsDocker)
    .flatMap((block) => block.commands.split('\n'))
    .map((line) => line.replace(/\s+# .*$/, '').trim())
    .filter((line) => line !== '' && !COVERED_ELSEWHERE.some((start) => line.startsWith(start)));

  it('shows commands', () => {
    expect(commands.length).toBeGreaterThan(5);
  });

  it('has only commands that work, one after the other', { timeout: 180_000 }, async () => {
    const cwd = await checkout();
    for (const command of commands) {
      const child = spawn('bash', ['-c', command], { cwd, detached: true });
      const serves = / serve\b/.test(command);
      const ended = outcome(child);
      if (serves) await stopWhenServing(child);
      const { code, stdout, stderr } = await ended;
      expect
        .soft({ command, code, stderr: code === 0 ? '' : stderr })
        .toEqual({ command, code: 0, stderr: '' });
      if (/ query\b/.test(command)) expect.soft(stdout, command).toMatch(/[1-9]\d* rows?|\{/);
    }
  });
});

function stopWhenServing(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      if (!chunk.toString('utf8').includes('Actograph is at')) return;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
      resolve();
    });
    child.on('close', () => resolve());
  });
}
