import { z } from 'zod';
import type { Writer } from '../backend.js';
import { connect, createNodes, setNodes } from '../cypher/rows.js';
import { fetchByIds } from '../cypher/stored.js';
import { deriveEntity, type Naming } from '../derive/entities.js';
import { distinct } from '../derive/order.js';
import type { Contribution } from '../types.js';

const idRowSchema = z.object({ id: z.string() });
const namingRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  aliases: z.array(z.string()),
  wikidata: z.string().nullable(),
  times: z.number(),
});

/** The entities that stored documents name. */
export async function namedEntities(writer: Writer, documents: Iterable<string>): Promise<string[]> {
  const rows = await fetchByIds(
    writer,
    idRowSchema,
    'MATCH (d:Document {id: id})-[:NAMES]->(e:Entity) RETURN e.id AS id',
    documents,
  );
  return distinct(rows.map(({ id }) => id));
}

/**
 * Writes the entities that contributions name, and derives anew those that only replaced documents named.
 * Returns the ids of those that nothing names any more: they go once nothing hangs on them.
 */
export async function writeEntities(
  writer: Writer,
  contributions: readonly Contribution[],
  formerlyNamed: readonly string[],
): Promise<string[]> {
  const brought = contributions.flatMap(({ entities }) => entities);
  const affected = distinct([...formerlyNamed, ...brought.map(({ id }) => id)]);
  const namings = new Map<string, Naming[]>(affected.map((id) => [id, []]));
  for (const entity of brought) namings.get(entity.id)?.push({ ...entity, times: 1 });
  const remaining = await fetchByIds(
    writer,
    namingRowSchema,
    'MATCH (e:Entity {id: id})<-[n:NAMES]-(:Document) RETURN e.id AS id, n.name AS name, n.kind AS kind, ' +
      'n.aliases AS aliases, n.wikidata AS wikidata, count(*) AS times',
    affected,
  );
  for (const naming of remaining) namings.get(naming.id)?.push(naming);

  const stored = new Set(
    (await fetchByIds(writer, idRowSchema, 'MATCH (e:Entity {id: id}) RETURN e.id AS id', affected)).map(
      ({ id }) => id,
    ),
  );
  const nodes = affected.flatMap((id) => deriveEntity(id, namings.get(id) ?? []) ?? []);
  await createNodes(
    writer,
    'Entity',
    nodes.filter(({ id }) => !stored.has(id)),
  );
  await setNodes(
    writer,
    'Entity',
    nodes.filter(({ id }) => stored.has(id)),
  );
  const named = new Set(nodes.map(({ id }) => id));
  return affected.filter((id) => !named.has(id));
}

/** Records what each document calls its entities. */
export async function writeNamings(writer: Writer, contributions: readonly Contribution[]): Promise<void> {
  await connect(
    writer,
    'NAMES',
    contributions.flatMap(({ document, entities }) =>
      entities.map(({ id, name, kind, aliases, wikidata }) => ({
        from: document.id,
        to: id,
        name,
        kind,
        aliases: [...aliases],
        wikidata,
      })),
    ),
  );
}

/** Takes away entities that nothing names. Not DETACH: one that something still hangs on is a fault. */
export async function forgetEntities(writer: Writer, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await writer.run('UNWIND $ids AS id MATCH (e:Entity {id: id}) DELETE e', { ids: [...ids] });
}
