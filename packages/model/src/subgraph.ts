import { z } from 'zod';
import { ACTION_TYPES, QUAD_CLASSES } from './action-types.js';
import { ENTITY_KINDS, MODALITIES, POLARITIES } from './kinds.js';
import { DATE_PRECISIONS, evidenceSchema, participantSchema } from './triple.js';

export const entitySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ENTITY_KINDS),
  aliases: z.array(z.string()),
  wikidata: z.string().nullable(),
});
export type Entity = z.infer<typeof entitySchema>;

const count = z.int().min(0);

/**
 * The relationship of one actor to one target by one action type: the `ACTED_ON` edge. `events` counts what
 * is affirmed and actual; denials, plans and demands have counts of their own and never pass for facts.
 */
export const relationshipSchema = z.strictObject({
  /** `actor|type|target` */
  id: z.string(),
  actor: z.string(),
  target: z.string(),
  type: z.enum(ACTION_TYPES),
  quad: z.enum(QUAD_CLASSES),
  events: count,
  planned: count,
  possible: count,
  demanded: count,
  hypothetical: count,
  negated: count,
  /** ISO days of the first and last event; null where none is dated */
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** distinct lemmas, the most frequent first */
  verbs: z.array(z.string()),
});
export type Relationship = z.infer<typeof relationshipSchema>;

/** A part of the relationship map: every relationship's ends are among the entities. */
export const subgraphSchema = z.strictObject({
  entities: z.array(entitySchema),
  relationships: z.array(relationshipSchema),
  /** what the selection holds before `top` cuts it */
  total: z.strictObject({ entities: count, relationships: count }),
});
export type Subgraph = z.infer<typeof subgraphSchema>;

/** What one sentence says of an event, with the places to mark in it. Offsets count in the document's text. */
export const mentionDetailSchema = z.strictObject({
  id: z.string(),
  document: z.strictObject({
    id: z.string(),
    title: z.string().nullable(),
    published: z.string().nullable(),
    url: z.string().nullable(),
  }),
  evidence: evidenceSchema,
  actor: participantSchema,
  target: participantSchema,
  verb: z.string(),
  spans: z.array(z.tuple([z.int(), z.int()])),
  source: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  confidence: z.number(),
  rule: z.string(),
});
export type MentionDetail = z.infer<typeof mentionDetailSchema>;

/** How sure the day is: as an event's date, or `published` when only the document has one, or `none`. */
export const DAY_PRECISIONS = [...DATE_PRECISIONS, 'published', 'none'] as const;

/** One reported happening with every mention of it. */
export const eventDetailSchema = z.strictObject({
  id: z.string(),
  actor: entitySchema,
  target: entitySchema,
  type: z.enum(ACTION_TYPES),
  quad: z.enum(QUAD_CLASSES),
  verb: z.string(),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  dateFrom: z.string().nullable(),
  dateTo: z.string().nullable(),
  datePrecision: z.enum(DAY_PRECISIONS),
  place: z.string().nullable(),
  confidence: z.number(),
  mentions: z.array(mentionDetailSchema),
});
export type EventDetail = z.infer<typeof eventDetailSchema>;

/** A document with everything found in it. */
export const documentDetailSchema = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  lang: z.string(),
  text: z.string(),
  extractor: z.string(),
  duplicateOf: z.string().nullable(),
  events: z.array(eventDetailSchema),
});
export type DocumentDetail = z.infer<typeof documentDetailSchema>;

export const statsSchema = z.strictObject({
  documents: count,
  mentions: count,
  events: count,
  entities: count,
  relationships: count,
});
export type Stats = z.infer<typeof statsSchema>;
