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
      const ended = outcome(child);
      if (/ serve\b/.test(command)) {
        expect.soft(await servedThenStopped(child), command).toContain('<title>Actograph');
        continue;
      }
      const { code, stdout, stderr } = await ended;
      expect.soft(code, `${command}\n${stderr}`).toBe(0);
      if (/ query\b/.test(command)) expect.soft(stdout, command).toMatch(/[1-9]\d* rows?|\{/);
    }
  });
});

/** The page that a command serves, which is then stopped as Ctrl-C in a terminal stops it: with all its children. */
async function servedThenStopped(child: ChildProcess): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      const address = /http:\/\/\S+/.exec(chunk.toString('utf8'))?.[0];
      if (address !== undefined) resolve(address);
    });
    child.on('close', () => reject(new Error('ended before it served')));
  });
  const page = await (await fetch(url)).text();
  const closed = new Promise((resolve) => child.on('close', resolve));
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  await closed;
  return page;
}
