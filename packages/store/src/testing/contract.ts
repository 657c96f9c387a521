import { describe, vi } from 'vitest';
import { detailContract } from './contract-details.js';
import { queryContract } from './contract-queries.js';
import { writeContract } from './contract-writes.js';
import type { OpenEmpty } from './with-store.js';

/** What every store must do, whatever it is made of. */
export function storeContract(open: OpenEmpty): void {
  // A server that has just started, or a machine that is busy, takes its time.
  vi.setConfig({ testTimeout: 60_000 });
  describe('writing', () => writeContract(open));
  describe('selections, events, documents, names', () => detailContract(open));
  describe("a reader's Cypher", () => queryContract(open));
}
