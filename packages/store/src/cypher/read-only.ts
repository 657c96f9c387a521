import { ActographError } from '@actograph/model';
import { tokensOf } from './tokens.js';

const FIRST_WORDS = ['MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'RETURN', 'CALL', 'EXPLAIN', 'PROFILE'];
const BEYOND_GRAPH = /\bLOAD (?:WITH|FROM|CSV)\b|\bCOPY\b|\bCALL \w+ ?=/i;

/**
 * Refuses with `query-failed` what a store takes for reading although it reaches past the graph: LadybugDB's
 * `COPY … TO` writes a file, `CALL x = y` changes a setting, LOAD reads files and addresses in both stores.
 * That a query does not write to the graph is for each store to see to.
 */
export function refuseBeyondGraph(cypher: string): void {
  const bare = tokensOf(cypher)
    .map(({ kind, text }) => (kind === 'quoted' ? "''" : kind === 'space' ? ' ' : text))
    .join('')
    .trim();
  const [first = ''] = /^\w*/.exec(bare) ?? [];
  if (!FIRST_WORDS.includes(first.toUpperCase())) {
    throw notReading(bare === '' ? 'an empty one does not' : `this one begins with ${first || bare[0]}`);
  }
  const beyond = BEYOND_GRAPH.exec(bare);
  if (beyond) throw notReading(`this one says ${beyond[0]}`);
}

/** The failure of a query that does more than read. */
export const notReading = (why: string, cause?: unknown) =>
  new ActographError(
    'query-failed',
    `A query may only read the graph, and ${why}. Documents are written with the load command.`,
    { cause },
  );
