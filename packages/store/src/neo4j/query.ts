import { ActographError } from '@actograph/model';
import type { Session } from 'neo4j-driver';
import { notReading, refuseBeyondGraph } from '../cypher/read-only.js';
import type { PlainValue, QueryLimits, QueryResult } from '../types.js';
import { isQueryFault, isTimeout, isWrite } from './failures.js';
import { parameters, plainValue } from './values.js';

/** Runs a reader's Cypher in a session for reading. Throws `query-failed` and `query-limit`. */
export async function runQuery(
  session: Session,
  cypher: string,
  params: Readonly<Record<string, PlainValue>>,
  { limit, timeout }: QueryLimits,
): Promise<QueryResult> {
  refuseBeyondGraph(cypher);
  const tooLong = (cause?: unknown) =>
    new ActographError('query-limit', `The query took longer than ${timeout} ms; ask for less.`, { cause });
  let timer: NodeJS.Timeout | undefined;
  // The server looks at its clock only every two seconds.
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLong()), timeout);
  });
  const answer = collect(session, cypher, params, { limit, timeout });
  answer.catch(() => {});
  try {
    return await Promise.race([answer, deadline]);
  } catch (cause) {
    if (isTimeout(cause)) throw tooLong(cause);
    if (isWrite(cause)) throw notReading('this one would write', cause);
    if (isQueryFault(cause)) throw new ActographError('query-failed', cause.message, { cause });
    throw cause;
  } finally {
    clearTimeout(timer);
  }
}

async function collect(
  session: Session,
  cypher: string,
  params: Readonly<Record<string, PlainValue>>,
  { limit, timeout }: QueryLimits,
): Promise<QueryResult> {
  const result = session.run(cypher, parameters(params), { timeout: Math.max(1, Math.ceil(timeout)) });
  const columns = (await result.keys()).map(String);
  const rows: PlainValue[][] = [];
  for await (const record of result) {
    if (rows.length === limit) return { columns, rows, truncated: true };
    rows.push(columns.map((column) => plainValue(record.get(column))));
  }
  return { columns, rows, truncated: false };
}
