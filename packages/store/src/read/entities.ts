import { ENTITY_KINDS, type Entity } from '@actograph/model';
import { z } from 'zod';
import type { Reader } from '../backend.js';
import { fetchByIds, fetchRows } from '../cypher/stored.js';

const entityRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ENTITY_KINDS),
  aliases: z.array(z.string()),
  wikidata: z.string().nullable(),
});

const COLUMNS = 'e.id AS id, e.name AS name, e.kind AS kind, e.aliases AS aliases, e.wikidata AS wikidata';

/** Every entity of the store. */
export const allEntities = (reader: Reader): Promise<Entity[]> =>
  fetchRows(reader, entityRowSchema, `MATCH (e:Entity) RETURN ${COLUMNS}`);

/** Entities by id. */
export async function entitiesById(
  reader: Reader,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Entity>> {
  const entities = await fetchByIds(
    reader,
    entityRowSchema,
    `MATCH (e:Entity {id: id}) RETURN ${COLUMNS}`,
    new Set(ids),
  );
  return new Map(entities.map((entity) => [entity.id, entity]));
}
