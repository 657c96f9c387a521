import { ActographError } from '@actograph/model';

const QUOTED_OR_COMMENT =
  /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|`[^`]*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

const FIRST_WORDS = ['MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'RETURN', 'CALL', 'EXPLAIN', 'PROFILE'];

/**
 * Refuses with `query-failed` what a store takes for reading although it reaches past the graph: LadybugDB's
 * `COPY … TO` writes a file, `CALL x = y` changes a setting, LOAD reads files and addresses in both stores.
 * That a query does not write to the graph is for each store to see to.
 */
export function refuseBeyondGraph(cypher: string): void {
  const bare = cypher.replace(QUOTED_OR_COMMENT, (part) => (part.startsWith('/') ? ' ' : "''"));
  const [first = ''] = /[A-Za-z_]+/.exec(bare) ?? [];
  if (!FIRST_WORDS.includes(first.toUpperCase())) {
    throw notReading(first === '' ? 'an empty one does not' : `this one begins with ${first.toUpperCase()}`);
  }
  const beyond = /\bLOAD\s+(?:WITH|FROM|CSV)\b|\bCOPY\b|\bCALL\s+\w+\s*=/i.exec(bare);
  if (beyond) throw notReading(`this one says ${beyond[0]}`);
}

/** The failure of a query that does more than read. */
export const notReading = (why: string, cause?: unknown) =>
  new ActographError(
    'query-failed',
    `A query may only read the graph, and ${why}. Documents are written with the load command.`,
    { cause },
  );
