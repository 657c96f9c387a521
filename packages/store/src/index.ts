/**
 * Graph stores: one interface, two backends (an embedded database in a folder, and Neo4j).
 *
 * @example
 * const store = await openStore('embedded:.actograph/graph', { mode: 'read' });
 * const map = await store.select(everything());
 * await store.close();
 */
export { DEFAULT_STORE } from './address.js';
export { type OpenStoreOptions, openStore } from './open.js';
export type * from './types.js';
