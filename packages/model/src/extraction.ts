import type { Document, DocumentRecord } from './document.js';
import type { Triple } from './triple.js';

/** A document and all triples found in it: the unit that is extracted, loaded, replaced and removed. */
export interface Extraction {
  readonly document: DocumentRecord;
  readonly triples: readonly Triple[];
}

/** Reads a document. Nothing outside an extractor's own folder knows which language or method it uses. */
export interface Extractor {
  /** name@version, written into every document record */
  readonly id: string;
  extract(document: Document): Promise<Extraction>;
}
