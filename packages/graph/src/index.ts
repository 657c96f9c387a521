/**
 * A part of the relationship map as a graphology graph: its layout, and what other programs read. Runs in Node
 * and browsers.
 *
 * @example
 * const graph = toGraph(await store.select(selection));
 * await writeFile('graph.gexf', toGexf(graph));
 */
export * from './gexf.js';
export * from './graph.js';
export * from './json.js';
export * from './layout.js';
export * from './radius.js';
