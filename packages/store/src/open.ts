import { parseAddress } from './address.js';
import { embeddedBackend } from './embedded/backend.js';
import { graphStore } from './graph-store.js';
import { neo4jBackend } from './neo4j/backend.js';
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
  const address = parseAddress(url, env);
  return graphStore(
    address.kind === 'embedded'
      ? await embeddedBackend(address.folder, mode)
      : await neo4jBackend(address, mode),
  );
}
