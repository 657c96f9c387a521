import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Contribution, type GraphStore, openStore } from '@actograph/store';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { type RunningServer, startServer } from '../server.js';

export interface Served {
  readonly folder: string;
  readonly viewerDir: string;
  readonly store: GraphStore;
  readonly server: RunningServer;
  /** A server over the same store, some of whose methods do something else; closed with its test. */
  where(methods: Partial<GraphStore>): Promise<RunningServer>;
  get(path: string, init?: RequestInit): Promise<Response>;
}

/** Writes documents into the embedded store at the URL, as another process would. */
export async function write(url: string, ...contributions: Contribution[]): Promise<void> {
  const writer = await openStore(url, { mode: 'write' });
  await writer.write(contributions);
  await writer.close();
}

/** Serves an embedded store with these documents, and a viewer of two files, to the tests of a file. */
export function serves(...contributions: Contribution[]): () => Served {
  let served: Served;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'actograph-server-'));
    const viewerDir = join(folder, 'viewer');
    await mkdir(join(viewerDir, 'assets'), { recursive: true });
    await writeFile(join(viewerDir, 'index.html'), '<!doctype html><title>viewer</title>');
    await writeFile(join(viewerDir, 'assets', 'index-abc.js'), 'export {};');
    const address = `embedded:${join(folder, 'graph')}`;
    await write(address, ...contributions);
    const store = await openStore(address, { mode: 'read' });
    const server = await startServer({ store, port: 0, viewerDir });
    served = {
      folder,
      viewerDir,
      store,
      server,
      async where(methods) {
        const changed = await startServer({ store: { ...store, ...methods }, port: 0, viewerDir });
        onTestFinished(changed.close);
        return changed;
      },
      get: (path, init) => fetch(new URL(path, server.url), init),
    };
  });
  afterAll(async () => {
    await served.server.close();
    await served.store.close();
    await rm(served.folder, { recursive: true });
  });
  return () => served;
}
