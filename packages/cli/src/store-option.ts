import { type GraphStore, openStore } from '@actograph/store';
import type { Command } from 'commander';
import { say } from './output.js';

/**
 * Runs `work` with the store that --store or ACTOGRAPH_STORE names, and lets go of it whatever happens. Says so
 * when there is nothing to read: a mistyped name would look like an answer.
 */
export async function withStore<T>(
  command: Command,
  mode: 'read' | 'write',
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const { store: url } = command.optsWithGlobals<{ store: string }>();
  const store = await openStore(url, { mode, env: process.env });
  try {
    if (mode === 'read' && (await store.stats()).documents === 0) {
      say(`${store.url} is empty. Fill it with: actograph build PATH`);
    }
    return await work(store);
  } finally {
    await store.close();
  }
}
