import type { Document, Extraction, Extractor } from '@actograph/model';
import { readDocument } from './extract.js';
import { loadLexicon } from './lexicon/lexicon.js';
import { createSegmenter } from './lexicon/segmenter.js';
import { DATA_DIRECTORY } from './lexicon/table.js';
import { createKnowledge } from './words.js';

const ID = 'zh@0.1.0';

export interface ChineseExtractorOptions {
  /** folder with the data files; the package's own when left out */
  readonly lexiconDir?: string;
}

/**
 * The extractor for Chinese, Simplified and Traditional. Making one reads the lexicon (about a second); it
 * keeps no state between documents, so that one serves any number of them, in any order, with equal results.
 * Throws `ActographError` (`bad-input`) when a data file is missing.
 */
export function createChineseExtractor(options: ChineseExtractorOptions = {}): Extractor {
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
  };
}
