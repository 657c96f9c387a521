import { ACTION_TYPES, MODALITIES, POLARITIES, type Relationship } from '@actograph/model';
import { z } from 'zod';
import type { Writer } from '../backend.js';
import { connect } from '../cypher/rows.js';
import { fetchByIds } from '../cypher/stored.js';
import { deriveRelationships, relationshipId } from '../derive/relationships.js';
import type { ReportedMention } from './mentions.js';

const groupRowSchema = z.object({
  actor: z.string(),
  target: z.string(),
  type: z.enum(ACTION_TYPES),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  verb: z.string(),
  events: z.number(),
  first: z.string().nullable(),
  last: z.string().nullable(),
});

/** Derives the relationships anew whose events mentions came to or went from. Returns those that stand. */
export async function writeRelationships(
  writer: Writer,
  mentions: readonly ReportedMention[],
): Promise<Relationship[]> {
  const affected = new Map(
    mentions.map(({ actorId, type, targetId }) => [
      relationshipId(actorId, type, targetId),
      { from: actorId, type, to: targetId },
    ]),
  );
  await removeRelationships(writer, [...affected.values()]);
  const groups = await fetchByIds(
    writer,
    groupRowSchema,
    'MATCH (a:Entity {id: id})-[:ACTOR_OF]->(e:Event)-[:TARGETS]->(b:Entity) RETURN a.id AS actor, ' +
      'b.id AS target, e.type AS type, e.polarity AS polarity, e.modality AS modality, e.verb AS verb, ' +
      'count(*) AS events, min(e.dateFrom) AS first, max(e.dateTo) AS last',
    new Set([...affected.values()].map(({ from }) => from)),
  );
  const relationships = deriveRelationships(
    groups.filter(({ actor, type, target }) => affected.has(relationshipId(actor, type, target))),
  );
  await connect(
    writer,
    'ACTED_ON',
    relationships.map(({ id: _, actor, target, ...edge }) => ({ from: actor, to: target, ...edge })),
  );
  return relationships;
}

async function removeRelationships(
  writer: Writer,
  edges: readonly { readonly from: string; readonly type: string; readonly to: string }[],
): Promise<void> {
  if (edges.length === 0) return;
  await writer.run(
    'UNWIND $edges AS edge ' +
      'MATCH (a:Entity {id: edge.from})-[r:ACTED_ON {type: edge.type}]->(b:Entity {id: edge.to}) DELETE r',
    { edges: [...edges] },
  );
}
