/**
 * Files, folders and standard input as documents with decoded text.
 *
 * @example
 * for await (const result of readDocuments(['news/', 'more.csv'])) {
 *   if (result.ok) console.log(result.document.id, result.document.text.length);
 *   else console.error(result.path, result.problem);
 * }
 */
export { type ReadOptions, readDocuments } from './read-documents.js';
export type { ReadResult } from './result.js';
