import type { Reader, Row } from '../backend.js';
import { byCodePoint } from '../derive/order.js';
import { type Columns, NODE_NAMES, NODE_TABLES, RELATIONSHIP_NAMES, RELATIONSHIP_TABLES } from '../schema.js';

/** Where a document came from tells two inputs apart; it is no part of the graph that they give. */
const LEFT_OUT = new Set(['origin']);

/** Every node and relationship with all properties that have a value, one JSON line each, sorted. */
export async function dumpLines(reader: Reader): Promise<string[]> {
  const lines: string[] = [];
  for (const table of NODE_NAMES) {
    const columns = columnsOf(NODE_TABLES[table]);
    const rows = await reader.run(`MATCH (n:${table}) RETURN ${returned('n', columns)}`);
    lines.push(...rows.map((row) => line({ node: table }, columns, row)));
  }
  for (const name of RELATIONSHIP_NAMES) {
    const { from, to, columns: typed } = RELATIONSHIP_TABLES[name];
    const columns = columnsOf(typed);
    const rows = await reader.run(
      `MATCH (a:${from})-[r:\`${name}\`]->(b:${to}) ` +
        `RETURN ${['a.id AS startId', 'b.id AS endId', returned('r', columns)].filter(Boolean).join(', ')}`,
    );
    lines.push(
      ...rows.map((row) =>
        line({ relationship: name, from: row['startId'] ?? null, to: row['endId'] ?? null }, columns, row),
      ),
    );
  }
  return lines.sort(byCodePoint);
}

const columnsOf = (columns: Columns) => Object.keys(columns).filter((column) => !LEFT_OUT.has(column));

const returned = (variable: string, columns: readonly string[]) =>
  columns.map((column) => `${variable}.${column} AS ${column}`).join(', ');

function line(head: Row, columns: readonly string[], row: Row): string {
  const properties = columns.flatMap((column) => {
    const value = row[column] ?? null;
    return value === null ? [] : [[column, value] as const];
  });
  return JSON.stringify({ ...head, ...Object.fromEntries(properties) });
}
