import type { Document, Extraction, Extractor } from '@actograph/model';

import { readDocument } from './extract.js';
import { loadLexicon } from './lexicon/lexicon.js';
import { createSegmenter } from './lexicon/segmenter.js';
import { DATA_DIRECTORY } from './lexicon/table.js';
import type { Candidate } from './triples.js';
import { createKnowledge } from './words.js';

export { choose } from './choose.js';
export type { Candidate };

const ID = 'zh@0.1.0';

export interface ChineseExtractorOptions {
  /** folder with the data files; the package's own when left out */
  readonly lexiconDir?: string;
}

/** The extractor for Chinese, which can tell what it chose from. */
export interface ChineseExtractor extends Extractor {
  /** For each verb of a document, the triples that were to choose from, with the features of each. */
  explain(document: Document): readonly (readonly Candidate[])[];
}

/**
 * The extractor for Chinese, Simplified and Traditional. Making one reads the lexicon (about a second); it
 * keeps no state between documents, so that one serves any number of them, in any order, with equal results.
 * Throws `ActographError` (`bad-input`) when a data file is missing.
 */
export function createChineseExtractor(options: ChineseExtractorOptions = {}): ChineseExtractor {
  const lexicon = loadLexicon(options.lexiconDir ?? DATA_DIRECTORY);
  const knowledge = createKnowledge(lexicon, createSegmenter(lexicon));
  return {
    id: ID,
    async extract(document: Document): Promise<Extraction> {
      const { title, published, triples } = readDocument(document, knowledge);
      return {
        document: { ...document, title, published, lang: 'zh', extractor: ID, triples: triples.length },
        triples,
      };
    },
    explain: (document) => readDocument(document, knowledge, { all: true }).candidates,
  };
}
