import type { Extraction } from '@actograph/model';
import type { Contribution, GraphStore } from '@actograph/store';
import { contribution } from './contribution.js';
import { type Decision, decide } from './decide.js';

export interface LoadItem {
  readonly extraction: Extraction;
  readonly origin: string | null;
}

export interface LoadReport {
  /** ids of documents that are new in the store */
  readonly loaded: readonly string[];
  /** ids of documents whose old contribution was replaced */
  readonly replaced: readonly string[];
  /** ids of documents that were there as they are */
  readonly unchanged: readonly string[];
  /** documents of this load whose text stands under another id, too, and counts there */
  readonly duplicates: readonly { readonly id: string; readonly duplicateOf: string }[];
  /** ids that another input holds with another text: not written */
  readonly conflicts: readonly string[];
}

/** What became of a document, as soon as it is decided and written. */
export interface DocumentOutcome {
  readonly id: string;
  readonly decision: Decision;
  readonly triples: number;
}

export interface LoadOptions {
  readonly onDocument?: (outcome: DocumentOutcome) => void;
}

/** A transaction holds whole documents, up to about so many mentions or characters: bounded memory. */
const BATCH_MENTIONS = 5_000;
const BATCH_CHARACTERS = 4_000_000;
const BATCH_DOCUMENTS = 500;

/**
 * Loads documents with their triples into a store, in transactions of whole documents. What is unchanged is
 * left alone; what conflicts is reported and not written. Rejects with what the store rejects with; the
 * batches before are then in the store.
 */
export async function load(
  store: GraphStore,
  items: AsyncIterable<LoadItem>,
  { onDocument }: LoadOptions = {},
): Promise<LoadReport> {
  const decided: Record<Decision, string[]> = { load: [], replace: [], unchanged: [], conflict: [] };
  for await (const batch of batches(items)) {
    const states = await store.known(batch.map(({ extraction }) => extraction.document.id));
    const outcomes = batch.map(({ extraction, origin }) => {
      const { id, sha256, extractor } = extraction.document;
      const decision = decide(states.get(id), { sha256, extractor, origin });
      return { extraction, origin, outcome: { id, decision, triples: extraction.triples.length } };
    });
    await store.write(
      outcomes
        .filter(({ outcome: { decision } }) => decision === 'load' || decision === 'replace')
        .map(({ extraction, origin }): Contribution => contribution(extraction, origin)),
    );
    for (const { outcome } of outcomes) {
      decided[outcome.decision].push(outcome.id);
      onDocument?.(outcome);
    }
  }
  const { load: loaded, replace: replaced, unchanged, conflict: conflicts } = decided;
  const duplicates = await repeating(store, [...loaded, ...replaced, ...unchanged]);
  return { loaded, replaced, unchanged, duplicates, conflicts };
}

/** Documents in transactions' worths; one that comes a second time begins a new one. */
async function* batches(items: AsyncIterable<LoadItem>): AsyncGenerator<LoadItem[]> {
  let batch = new Map<string, LoadItem>();
  let mentions = 0;
  let characters = 0;
  for await (const item of items) {
    const { document, triples } = item.extraction;
    const full =
      batch.size >= BATCH_DOCUMENTS ||
      mentions + triples.length > BATCH_MENTIONS ||
      characters + document.text.length > BATCH_CHARACTERS;
    if (batch.size > 0 && (full || batch.has(document.id))) {
      yield [...batch.values()];
      batch = new Map();
      mentions = 0;
      characters = 0;
    }
    batch.set(document.id, item);
    mentions += triples.length;
    characters += document.text.length;
  }
  if (batch.size > 0) yield [...batch.values()];
}

async function repeating(store: GraphStore, ids: readonly string[]): Promise<LoadReport['duplicates']> {
  const duplicates: { id: string; duplicateOf: string }[] = [];
  for (let i = 0; i < ids.length; i += BATCH_DOCUMENTS) {
    const some = ids.slice(i, i + BATCH_DOCUMENTS);
    const states = await store.known(some);
    for (const id of some) {
      const duplicateOf = states.get(id)?.duplicateOf ?? null;
      if (duplicateOf !== null) duplicates.push({ id, duplicateOf });
    }
  }
  return duplicates;
}
