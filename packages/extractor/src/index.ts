/**
 * Extractors: a document in, its triples out.
 *
 * @example
 * const extractor = createChineseExtractor();
 * const { triples } = await extractor.extract(document);
 */
export type { Extraction, Extractor } from '@actograph/model';
export { type ChineseExtractorOptions, createChineseExtractor } from './zh/index.js';
