import { type GraphStore, openStore } from '@actograph/store';
import type { Command } from 'commander';

/** Runs `work` with the store that --store or ACTOGRAPH_STORE names, and lets go of it whatever happens. */
export async function withStore<T>(
  command: Command,
  mode: 'read' | 'write',
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const { store: url } = command.optsWithGlobals<{ store: string }>();
  const store = await openStore(url, { mode, env: process.env });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
