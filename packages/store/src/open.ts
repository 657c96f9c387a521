import { parseAddress, type StoreAddress } from './address.js';
import type { Backend } from './backend.js';
import { graphStore } from './graph-store.js';
import type { GraphStore } from './types.js';

export interface OpenStoreOptions {
  /** `write` may change the store; the embedded one it holds until it is closed, or throws `store-busy` */
  readonly mode: 'read' | 'write';
  /** where NEO4J_USERNAME and NEO4J_PASSWORD are looked up when the URL has none */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Opens the store that a URL names: `embedded:PATH`, `bolt://…`, `neo4j://…`, `bolt+s://…` or `neo4j+s://…`.
 * Throws `bad-usage` for another URL, `store-busy`, `store-unreachable` and `store-mismatch`.
 */
export async function openStore(url: string, { mode, env = {} }: OpenStoreOptions): Promise<GraphStore> {
  return graphStore(await backend(parseAddress(url, env), mode));
}

/** Each backend with its driver is loaded only where it is used: both take longer than the work of most commands. */
async function backend(address: StoreAddress, mode: 'read' | 'write'): Promise<Backend> {
  if (address.kind === 'embedded') {
    const { embeddedBackend } = await import('./embedded/backend.js');
    return embeddedBackend(address.folder, mode);
  }
  const { neo4jBackend } = await import('./neo4j/backend.js');
  return neo4jBackend(address, mode);
}
