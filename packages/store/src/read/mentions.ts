import { ACTION_TYPES, DATE_PRECISIONS, MODALITIES, POLARITIES } from '@actograph/model';
import { z } from 'zod';
import type { Reader } from '../backend.js';
import { fetchByIds } from '../cypher/stored.js';
import { NODE_TABLES } from '../schema.js';

const maybe = z.string().nullable();
const mentionRowSchema = z.object({
  id: z.string(),
  startOffset: z.number(),
  endOffset: z.number(),
  text: z.string(),
  verb: z.string(),
  lemma: z.string(),
  type: z.enum(ACTION_TYPES),
  spans: z.array(z.number()),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  dateFrom: maybe,
  dateTo: maybe,
  datePrecision: z.enum(DATE_PRECISIONS).nullable(),
  place: maybe,
  actorId: z.string(),
  actorMention: z.string(),
  actorStart: z.number(),
  actorEnd: z.number(),
  actorImplicit: z.boolean(),
  targetId: z.string(),
  targetMention: z.string(),
  targetStart: z.number(),
  targetEnd: z.number(),
  targetImplicit: z.boolean(),
  confidence: z.number(),
  rule: z.string(),
  docId: z.string(),
  docTitle: maybe,
  docPublished: maybe,
  docUrl: maybe,
  docSha256: z.string(),
});
export type MentionRecord = z.infer<typeof mentionRowSchema>;

const COLUMNS = [
  ...Object.keys(NODE_TABLES.Mention).map((column) => `m.${column} AS ${column}`),
  'd.id AS docId',
  'd.title AS docTitle',
  'd.published AS docPublished',
  'd.url AS docUrl',
  'd.sha256 AS docSha256',
].join(', ');

/** All mentions of events. */
export const mentionsOfEvents = (reader: Reader, events: Iterable<string>): Promise<MentionRecord[]> =>
  fetchByIds(
    reader,
    mentionRowSchema,
    `MATCH (:Event {id: id})<-[:\`OF\`]-(m:Mention)-[:\`IN\`]->(d:Document) RETURN ${COLUMNS}`,
    events,
  );

/** All mentions of one document, whether they count or repeat another document's. */
export const mentionsOfDocument = (reader: Reader, document: string): Promise<MentionRecord[]> =>
  fetchByIds(
    reader,
    mentionRowSchema,
    `MATCH (d:Document {id: id})<-[:\`IN\`]-(m:Mention) RETURN ${COLUMNS}`,
    [document],
  );

const sourceRowSchema = z.object({ mention: z.string(), id: z.string(), name: z.string() });

/** Who says so, by mention; mentions that the author vouches for are left out. */
export async function sourcesOf(
  reader: Reader,
  mentions: readonly MentionRecord[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly name: string }>> {
  const rows = await fetchByIds(
    reader,
    sourceRowSchema,
    'MATCH (m:Mention {id: id})-[:SAID_BY]->(s:Entity) RETURN m.id AS mention, s.id AS id, s.name AS name',
    mentions.map(({ id }) => id),
  );
  return new Map(rows.map(({ mention, id, name }) => [mention, { id, name }]));
}
