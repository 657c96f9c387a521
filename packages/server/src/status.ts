import type { StatusResponse } from '@actograph/model';
import type { GraphStore } from '@actograph/store';

/** Asks for the store's status; counts again only when the revision has changed, since viewers ask every second. */
export function statusOf(store: GraphStore): () => Promise<StatusResponse> {
  let last: StatusResponse | undefined;
  return async () => {
    const revision = await store.revision();
    if (last?.revision !== revision) last = { revision, stats: await store.stats() };
    return last;
  };
}
