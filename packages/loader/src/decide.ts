import type { DocumentState } from '@actograph/store';

/** What a document is that could be stored under an id. */
export interface Candidate {
  readonly sha256: string;
  readonly extractor: string;
  /** tells two inputs apart that give the same id; null when it is not known */
  readonly origin: string | null;
}

export type Decision = 'load' | 'replace' | 'unchanged' | 'conflict';

/** What to do with a document, given what is stored under its id. */
export function decide(state: DocumentState | undefined, candidate: Candidate): Decision {
  if (!state) return 'load';
  if (state.sha256 === candidate.sha256) {
    return state.extractor === candidate.extractor ? 'unchanged' : 'replace';
  }
  const elsewhere = state.origin !== null && candidate.origin !== null && state.origin !== candidate.origin;
  return elsewhere ? 'conflict' : 'replace';
}

/** Whether a document need not even be extracted: the store has this text, read by this extractor. */
export const isUnchanged = (
  state: DocumentState | undefined,
  document: { readonly sha256: string },
  extractor: string,
): boolean => decide(state, { sha256: document.sha256, extractor, origin: null }) === 'unchanged';
