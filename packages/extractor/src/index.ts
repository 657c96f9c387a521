/** Extractors: a document in, its triples out. */
export type { Extractor } from '@actograph/model';
