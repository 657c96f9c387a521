import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../open.js';
import { exampleCorpus } from '../testing/examples.js';
import { temporaryFolder } from '../testing/folder.js';

const DOCUMENTS = 6;
let program = '';

// Beside the package's dependencies, where the engine's own package can be found.
beforeAll(async () => {
  const out = await mkdtemp(fileURLToPath(new URL('../../node_modules/.killed-writer-', import.meta.url)));
  const entry = fileURLToPath(new URL('../testing/writer.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source'] },
    ssr: { noExternal: true, resolve: { conditions: ['source'] } },
    build: { ssr: entry, outDir: out, rollupOptions: { output: { entryFileNames: 'writer.mjs' } } },
  });
  program = join(out, 'writer.mjs');
}, 60_000);
afterAll(() => rm(join(program, '..'), { recursive: true, force: true }));

/** Runs the writer until it says a word, and a little longer, and kills it; or lets it finish. */
async function runWriter(url: string, killAfter?: string, later = 0): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [program, url, String(DOCUMENTS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  if (killAfter !== undefined && child.stdout) {
    for await (const line of createInterface({ input: child.stdout })) if (line === killAfter) break;
    await pause(later);
    child.kill('SIGKILL');
  }
  await exited;
}

async function dumpOf(url: string): Promise<readonly string[]> {
  const store = await openStore(url, { mode: 'read' });
  const dump = await store.dump();
  await store.close();
  return dump;
}

test('a writer killed at any moment leaves the last generation, and the next one completes', async () => {
  const url = `embedded:${await temporaryFolder()}`;
  const writer = await openStore(url, { mode: 'write' });
  await writer.write(exampleCorpus(2, 10));
  const before = await writer.dump();
  await writer.close();

  for (const [word, later] of [
    ['opened', 0],
    ['written 0', 7],
    ['written 3', 0],
    ['written 4', 13],
  ] as const) {
    await runWriter(url, word, later);
    expect(await dumpOf(url), `killed after ${word}`).toEqual(before);
  }
  await runWriter(url, 'closing', 3);
  const afterClosing = await dumpOf(url);
  await runWriter(url);
  const complete = await dumpOf(url);
  expect([before, complete]).toContainEqual(afterClosing);

  const once = `embedded:${await temporaryFolder()}`;
  await runWriter(once);
  expect(complete).toEqual(await dumpOf(once));
  expect(complete.length).toBeGreaterThan(before.length);
}, 60_000);
