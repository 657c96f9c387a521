/**
 * Extractors: a document in, its triples out.
 *
 * @example
 * const extractor = createChineseExtractor();
 * const { triples } = await extractor.extract(document);
 */
export type { Extraction, Extractor } from '@actograph/model';
export {
  type Candidate,
  type ChineseExtractor,
  type ChineseExtractorOptions,
  choose,
  createChineseExtractor,
} from './zh/index.js';
