import { ACTION_TYPES, type ActionType, type Relationship, relationshipSchema } from '@actograph/model';
import type { Reader } from '../backend.js';
import { fetchRows } from '../cypher/stored.js';
import { relationshipId } from '../derive/relationships.js';
import { RELATIONSHIP_TABLES } from '../schema.js';

/** Relationships within `hops` steps of the actors, in either direction. */
export async function neighbourhood(
  actors: ReadonlySet<string>,
  hops: number,
  touching: (ids: ReadonlySet<string>) => Promise<readonly Relationship[]>,
): Promise<Relationship[]> {
  const found = new Map<string, Relationship>();
  const reached = new Set<string>(actors);
  let frontier: ReadonlySet<string> = actors;
  for (let hop = 0; hop < hops && frontier.size > 0; hop += 1) {
    const next = new Set<string>();
    for (const edge of await touching(frontier)) {
      found.set(edge.id, edge);
      for (const end of [edge.actor, edge.target]) {
        if (!reached.has(end)) next.add(end);
        reached.add(end);
      }
    }
    frontier = next;
  }
  return [...found.values()];
}

const edgeRowSchema = relationshipSchema.omit({ id: true });

const COLUMNS = [
  'a.id AS actor',
  'b.id AS target',
  ...Object.keys(RELATIONSHIP_TABLES.ACTED_ON.columns).map((column) => `r.${column} AS ${column}`),
].join(', ');

/** The relationships of these types, all of them or those that touch one of the entities. */
export async function relationshipsOf(
  reader: Reader,
  types: readonly ActionType[],
  touching?: ReadonlySet<string>,
): Promise<Relationship[]> {
  const where = types.length === ACTION_TYPES.length ? '' : 'WHERE r.type IN $types ';
  const params = { types: [...types], ids: [...(touching ?? [])] };
  const all = `(a:Entity)-[r:ACTED_ON]->(b:Entity) ${where}RETURN ${COLUMNS}`;
  const statements = touching
    ? [
        `UNWIND $ids AS id MATCH (a:Entity {id: id})-[r:ACTED_ON]->(b:Entity) ${where}RETURN ${COLUMNS}`,
        `UNWIND $ids AS id MATCH (b:Entity {id: id})<-[r:ACTED_ON]-(a:Entity) ${where}RETURN ${COLUMNS}`,
      ]
    : [`MATCH ${all}`];
  const edges = new Map<string, Relationship>();
  for (const statement of statements) {
    for (const row of await fetchRows(reader, edgeRowSchema, statement, paramsOf(statement, params))) {
      const id = relationshipId(row.actor, row.type, row.target);
      edges.set(id, { id, ...row });
    }
  }
  return [...edges.values()];
}

/** LadybugDB refuses parameters that a statement does not use. */
const paramsOf = <P extends Record<string, string[]>>(statement: string, params: P) =>
  Object.fromEntries(Object.entries(params).filter(([name]) => statement.includes(`$${name}`)));
