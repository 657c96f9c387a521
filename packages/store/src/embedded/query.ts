import { ActographError } from '@actograph/model';
import type { PlainValue, QueryLimits, QueryResult } from '../types.js';
import { messageOf } from './database.js';
import type { LadybugConnection, LadybugResult } from './ladybug.js';
import { plainValue } from './values.js';

/** Runs a reader's Cypher. Throws `query-failed` when it is wrong or would write, `query-limit` in time. */
export async function runQuery(
  connection: LadybugConnection,
  cypher: string,
  params: Readonly<Record<string, PlainValue>>,
  { limit, timeout }: QueryLimits,
): Promise<QueryResult> {
  const forbidden = forbiddenWord(cypher);
  if (forbidden) throw readOnly(`${forbidden} is not allowed`);
  connection.setQueryTimeout(Math.max(1, Math.ceil(timeout)));
  let result: LadybugResult | undefined;
  try {
    const prepared = await connection.prepare(cypher);
    if (prepared.isSuccess() && !prepared.isReadOnly()) throw readOnly('this one would write');
    result = [await connection.execute(prepared, { ...params })].flat().at(-1);
    if (!result) return { columns: [], rows: [], truncated: false };
    return { columns: result.getColumnNamesSync(), ...rowsUpTo(result, limit) };
  } catch (cause) {
    if (cause instanceof ActographError) throw cause;
    const message = messageOf(cause);
    if (message.includes('Interrupted')) {
      throw new ActographError('query-limit', `The query took longer than ${timeout} ms; ask for less.`, {
        cause,
      });
    }
    throw new ActographError('query-failed', message, { cause });
  } finally {
    result?.close();
  }
}

function rowsUpTo(result: LadybugResult, limit: number) {
  const names = result.getColumnNamesSync();
  const types = result.getColumnDataTypesSync();
  const rows: PlainValue[][] = [];
  while (rows.length < limit && result.hasNext()) {
    const row = result.getNextSync() ?? {};
    rows.push(names.map((name, i) => plainValue(row[name], types[i])));
  }
  return { rows, truncated: result.hasNext() };
}

const readOnly = (why: string) =>
  new ActographError('query-failed', `Queries may only read, and ${why}. Documents are written with load.`);

const QUOTED_OR_COMMENT =
  /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|`[^`]*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/**
 * A first word that LadybugDB takes for reading although it reaches past the graph (COPY … TO writes a file,
 * CALL x = y changes a setting), or LOAD anywhere, which reads one; null for a query of the graph.
 */
export function forbiddenWord(cypher: string): string | null {
  const bare = cypher.replace(QUOTED_OR_COMMENT, (part) => (part.startsWith('/') ? ' ' : "''"));
  const [first = ''] = /[A-Za-z_]+/.exec(bare) ?? [];
  const readers = ['MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'RETURN', 'CALL', 'EXPLAIN', 'PROFILE'];
  if (!readers.includes(first.toUpperCase())) return first.toUpperCase() || 'an empty query';
  if (/\bLOAD\s+(?:WITH|FROM)\b/i.test(bare)) return 'LOAD';
  if (/\bCOPY\b/i.test(bare)) return 'COPY';
  return /\bCALL\s+\w+\s*=/i.test(bare) ? 'CALL … =' : null;
}
