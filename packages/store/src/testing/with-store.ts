import type { GraphStore } from '../types.js';

/** Gives an empty store that may be written to; the caller closes it. */
export type OpenEmpty = () => Promise<GraphStore>;

/** Runs work over an empty store and closes it. */
export async function withStore<T>(open: OpenEmpty, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
