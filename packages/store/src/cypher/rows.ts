import type { Row, RowStatement, Writer } from '../backend.js';
import {
  type Columns,
  NODE_TABLES,
  type NodeTable,
  RELATIONSHIP_TABLES,
  type RelationshipName,
} from '../schema.js';

/**
 * The fixed set of statements that write. Nodes and relationships go in by separate statements, one kind at
 * a time: LadybugDB 0.19 silently loses rows when one UNWIND feeds several MERGEs.
 */
const properties = (columns: Columns, value: (column: string) => string) =>
  Object.keys(columns)
    .map((column) => `${column}: ${value(column)}`)
    .join(', ');

/** Rows carry `key` so that a store may put a row before them that only tells the types. */
const eachRow = (rest: string) => `UNWIND $rows AS row WITH row WHERE row.key <> '' ${rest}`;

async function runKeyed(
  writer: Writer,
  statement: RowStatement,
  columns: Columns,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const keyed = rows.map((row) => ({ ...row, key: 'row' }));
  await writer.runRows((value) => eachRow(statement(value)), { ...columns, key: 'string' }, keyed);
}

/** Creates nodes that are not there yet. */
export async function createNodes(writer: Writer, table: NodeTable, rows: readonly Row[]): Promise<void> {
  const columns: Columns = NODE_TABLES[table];
  await runKeyed(writer, (value) => `CREATE (:${table} {${properties(columns, value)}})`, columns, rows);
}

/** Sets every property of nodes that are there. */
export async function setNodes(writer: Writer, table: NodeTable, rows: readonly Row[]): Promise<void> {
  const columns: Columns = NODE_TABLES[table];
  const { id: _, ...others } = columns;
  const sets = (value: (column: string) => string) =>
    Object.keys(others)
      .map((column) => `n.${column} = ${value(column)}`)
      .join(', ');
  await runKeyed(
    writer,
    (value) => `MATCH (n:${table} {id: ${value('id')}}) SET ${sets(value)}`,
    columns,
    rows,
  );
}

/** Sets one property of nodes that are there. */
export async function setProperty(
  writer: Writer,
  table: NodeTable,
  column: string,
  rows: readonly Row[],
): Promise<void> {
  await runKeyed(
    writer,
    (value) => `MATCH (n:${table} {id: ${value('id')}}) SET n.${column} = ${value(column)}`,
    { id: 'string', [column]: (NODE_TABLES[table] as Columns)[column] ?? 'string' },
    rows,
  );
}

/** Creates relationships between nodes that are there; rows carry `from` and `to`. */
export async function connect(writer: Writer, name: RelationshipName, rows: readonly Row[]): Promise<void> {
  const { from, to } = RELATIONSHIP_TABLES[name];
  const columns: Columns = RELATIONSHIP_TABLES[name].columns;
  const map = (value: (column: string) => string) =>
    Object.keys(columns).length === 0 ? '' : ` {${properties(columns, value)}}`;
  await runKeyed(
    writer,
    (value) =>
      `MATCH (a:${from} {id: ${value('from')}}) MATCH (b:${to} {id: ${value('to')}}) ` +
      `CREATE (a)-[:\`${name}\`${map(value)}]->(b)`,
    { from: 'string', to: 'string', ...columns },
    rows,
  );
}

/** Takes nodes away with every relationship they have. */
export async function removeNodes(writer: Writer, table: NodeTable, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await writer.run(`UNWIND $ids AS id MATCH (n:${table} {id: id}) DETACH DELETE n`, { ids: [...ids] });
}
