import type { Relationship, Selection } from '@actograph/model';
import { z } from 'zod';
import type { Reader } from '../backend.js';
import { fetchByIds, fetchRows, KEY_COLUMNS, keyRowSchema } from '../cypher/stored.js';
import { deriveEvents } from '../derive/events.js';
import { deriveRelationships } from '../derive/relationships.js';
import type { PlainValue } from '../types.js';
import type { Catalogue } from './catalogue.js';
import { wantedTypes } from './wanted-types.js';

const mentionRowSchema = keyRowSchema.extend({ published: z.string().nullable(), sha256: z.string() });

/** The relationships that the selected mentions alone would give. */
export async function relationshipsFromMentions(
  reader: Reader,
  catalogue: Catalogue,
  selection: Selection,
): Promise<Relationship[]> {
  const mentions = await selectedMentions(reader, catalogue, selection);
  const events = deriveEvents(
    mentions.map(({ published, sha256, ...mention }) => ({ ...mention, document: { published, sha256 } })),
  );
  return deriveRelationships(
    events.map(({ actorId, targetId, type, polarity, modality, verb, dateFrom, dateTo }) => ({
      actor: actorId,
      target: targetId,
      type,
      polarity,
      modality,
      verb,
      events: 1,
      first: dateFrom,
      last: dateTo,
    })),
  );
}

async function selectedMentions(reader: Reader, catalogue: Catalogue, selection: Selection) {
  const { from, to, modality, polarity, doc, source, minConfidence } = selection;
  const conditions: [condition: string, params: Record<string, PlainValue>][] = [];
  const types = wantedTypes(selection);
  conditions.push(['m.type IN $types', { types }]);
  if (modality.length > 0) conditions.push(['m.modality IN $modality', { modality }]);
  if (polarity.length > 0) conditions.push(['m.polarity IN $polarity', { polarity }]);
  if (minConfidence > 0) conditions.push(['m.confidence >= $confidence', { confidence: minConfidence }]);
  if (from !== null) conditions.push(['e.dateTo >= $from', { from }]);
  if (to !== null) conditions.push(['e.dateFrom <= $to', { to }]);
  if (doc.length > 0) conditions.push(['d.id IN $docs', { docs: await countingDocuments(reader, doc) }]);
  if (source.length > 0) conditions.push(['s.id IN $sources', { sources: [...catalogue.resolve(source)] }]);
  return fetchRows(
    reader,
    mentionRowSchema,
    `MATCH (d:Document)<-[:\`IN\`]-(m:Mention)-[:\`OF\`]->(e:Event) ` +
      `${source.length > 0 ? 'MATCH (m)-[:SAID_BY]->(s:Entity) ' : ''}` +
      `WHERE ${conditions.map(([condition]) => condition).join(' AND ')} ` +
      `RETURN ${KEY_COLUMNS}, d.published AS published, d.sha256 AS sha256`,
    Object.fromEntries(conditions.flatMap(([, params]) => Object.entries(params))),
  );
}

/** The documents that count for those asked for: a repeated text counts under the first that has it. */
async function countingDocuments(reader: Reader, ids: readonly string[]): Promise<string[]> {
  const rows = await fetchByIds(
    reader,
    z.object({ id: z.string(), duplicateOf: z.string().nullable() }),
    'MATCH (d:Document {id: id}) RETURN d.id AS id, d.duplicateOf AS duplicateOf',
    new Set(ids),
  );
  return rows.map(({ id, duplicateOf }) => duplicateOf ?? id);
}
