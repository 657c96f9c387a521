/**
 * Loads documents and their triples into a graph store: what is new, what has changed, and nothing twice.
 *
 * @example
 * const report = await load(store, extractions);
 * console.log(report.loaded.length, report.replaced, report.conflicts);
 */
export * from './contribution.js';
export * from './decide.js';
export * from './load.js';
