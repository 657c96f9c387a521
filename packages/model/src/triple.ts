import { z } from 'zod';
import { ACTION_TYPES, QUAD_CLASSES, quadOf } from './action-types.js';
import { hashId } from './ids.js';
import { ENTITY_KINDS, MODALITIES, POLARITIES } from './kinds.js';

const offset = z.int().min(0);
const name = z.string().min(1);

/** An entity as one place of a text mentions it. Offsets are UTF-16 code units of the document's text. */
export const entityMentionSchema = z.strictObject({
  id: name,
  name,
  kind: z.enum(ENTITY_KINDS),
  mention: name,
  start: offset,
  end: offset,
});
export type EntityMention = z.infer<typeof entityMentionSchema>;

/** An entity in a role. `implicit`: the text leaves it out here, and the offsets are its antecedent's. */
export const participantSchema = entityMentionSchema.extend({ implicit: z.boolean().default(false) });
export type Participant = z.infer<typeof participantSchema>;

export const actionSchema = z
  .strictObject({
    verb: name,
    lemma: name,
    type: z.enum(ACTION_TYPES),
    quad: z.enum(QUAD_CLASSES),
    spans: z.array(z.tuple([offset, offset])).min(1),
  })
  .refine((action) => action.quad === quadOf(action.type), { message: 'quad does not belong to type' });
export type Action = z.infer<typeof actionSchema>;

const isoDay = z.iso.date();
export const DATE_PRECISIONS = ['day', 'week', 'month', 'quarter', 'year', 'range'] as const;

/** When something happened: first and last day it may have, both included, and the words that say so. */
export const eventDateSchema = z.strictObject({
  from: isoDay,
  to: isoDay,
  precision: z.enum(DATE_PRECISIONS),
  text: name,
});
export type EventDate = z.infer<typeof eventDateSchema>;

export const evidenceSchema = z.strictObject({ start: offset, end: offset, text: name });
export type Evidence = z.infer<typeof evidenceSchema>;

/** One event, act, stance or demand that a text reports: who, did what, to whom, and where that stands. */
export const tripleSchema = z.strictObject({
  id: name,
  doc: name,
  actor: participantSchema,
  action: actionSchema,
  target: participantSchema,
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  source: entityMentionSchema.nullable(),
  date: eventDateSchema.nullable(),
  place: entityMentionSchema.nullable(),
  contentOf: name.nullable(),
  evidence: evidenceSchema,
  confidence: z.number().min(0).max(1),
  rule: name,
});
export type Triple = z.infer<typeof tripleSchema>;

/** The id of a triple: a hash of its document and the spans of its roles, so that it survives a new run. */
export function tripleId(triple: Pick<Triple, 'doc' | 'actor' | 'action' | 'target'>): string {
  const { doc, actor, action, target } = triple;
  return hashId([doc, actor.start, actor.end, ...action.spans.flat(), target.start, target.end]);
}

/**
 * What is wrong with a triple's spans, measured against the document's text; empty when every mention, verb
 * and evidence stands exactly where the triple says, and every role that is not implicit lies in the evidence.
 */
export function spanProblems(text: string, triple: Triple): string[] {
  const problems: string[] = [];
  const mustRead = (label: string, start: number, end: number, expected: string) => {
    const found = text.slice(start, end);
    if (found !== expected) problems.push(`${label} reads "${found}" at ${start}-${end}, not "${expected}"`);
  };
  const { actor, target, source, place, action, evidence } = triple;
  mustRead('evidence', evidence.start, evidence.end, evidence.text);
  const roles = { actor, target, source, place };
  for (const [label, role] of Object.entries(roles)) {
    if (role) mustRead(label, role.start, role.end, role.mention);
  }
  for (const [label, role] of Object.entries({ actor, target })) {
    if (role.implicit) continue;
    if (role.start < evidence.start || role.end > evidence.end)
      problems.push(`${label} lies outside the evidence`);
  }
  for (const [start, end] of action.spans) {
    if (start >= end || start < evidence.start || end > evidence.end) {
      problems.push(`action span ${start}-${end} is empty or lies outside the evidence`);
    }
  }
  return problems;
}
