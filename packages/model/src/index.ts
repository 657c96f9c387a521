/**
 * The words and formats that every part of Actograph shares: triples and documents, action types, ids, the
 * JSON-lines exchange format, selections and the shapes that the API answers with. Runs in Node and browsers.
 *
 * @example
 * for await (const result of parseExtractions(stream)) {
 *   if (result.ok) console.log(result.extraction.document.id, result.extraction.triples.length);
 * }
 */
export * from './action-types.js';
export * from './api.js';
export * from './document.js';
export * from './errors.js';
export * from './extraction.js';
export * from './ids.js';
export * from './jsonl.js';
export * from './kinds.js';
export * from './selection.js';
export * from './subgraph.js';
export * from './triple.js';
