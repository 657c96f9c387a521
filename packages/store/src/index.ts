/**
 * Graph stores: one interface, two backends (an embedded database in a folder, and Neo4j).
 */
export type * from './types.js';
