import { ActographError } from '@actograph/model';
import { notReading, refuseBeyondGraph } from '../cypher/read-only.js';
import type { PlainValue, QueryLimits, QueryResult } from '../types.js';
import { messageOf } from './database.js';
import { columnNames, toLadybug } from './dialect.js';
import type { LadybugConnection, LadybugResult } from './ladybug.js';
import { plainValue } from './values.js';

/** Runs a reader's Cypher. Throws `query-failed` when it is wrong or would write, `query-limit` in time. */
export async function runQuery(
  connection: LadybugConnection,
  cypher: string,
  params: Readonly<Record<string, PlainValue>>,
  { limit, timeout }: QueryLimits,
): Promise<QueryResult> {
  refuseBeyondGraph(cypher);
  connection.setQueryTimeout(Math.max(1, Math.ceil(timeout)));
  let result: LadybugResult | undefined;
  try {
    const prepared = await connection.prepare(toLadybug(cypher));
    if (prepared.isSuccess() && !prepared.isReadOnly()) throw notReading('this one would write');
    result = [await connection.execute(prepared, { ...params })].flat().at(-1);
    if (!result) return { columns: [], rows: [], truncated: false };
    return { columns: columnNames(cypher, result.getColumnNamesSync()), ...rowsUpTo(result, limit) };
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
