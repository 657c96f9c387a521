import { z } from 'zod';
import type { Writer } from '../backend.js';
import { connect, createNodes, removeNodes, setNodes } from '../cypher/rows.js';
import { fetchByIds } from '../cypher/stored.js';
import { eventKey } from '../derive/event-key.js';
import { deriveEvent, type KeyedEvent, type Support } from '../derive/events.js';
import type { ReportedMention } from './mentions.js';

const idRowSchema = z.object({ id: z.string() });
const supportRowSchema = z.object({
  event: z.string(),
  lemma: z.string(),
  place: z.string().nullable(),
  confidence: z.number(),
  datePrecision: z.string().nullable(),
});

/**
 * Derives the events that mentions came to or went from anew, from the mentions that are still linked to
 * them and those that come; events that none is left for go. Returns those that stand, with their ends.
 */
export async function writeEvents(
  writer: Writer,
  coming: readonly ReportedMention[],
  gone: readonly ReportedMention[],
): Promise<KeyedEvent[]> {
  const examples = new Map([...gone, ...coming].map((mention) => [mention.event, mention]));
  const supports = new Map<string, Support[]>([...examples.keys()].map((id) => [id, []]));
  for (const mention of coming) supports.get(mention.event)?.push(mention);
  const remaining = await fetchByIds(
    writer,
    supportRowSchema,
    'MATCH (e:Event {id: id})<-[:`OF`]-(m:Mention) RETURN e.id AS event, m.lemma AS lemma, ' +
      'm.place AS place, m.confidence AS confidence, m.datePrecision AS datePrecision',
    examples.keys(),
  );
  for (const support of remaining) supports.get(support.event)?.push(support);

  const standing = [...examples.values()].flatMap((mention) => {
    const key = { ...pick(mention), ...eventKey(mention, mention.document) };
    const event = deriveEvent(key, supports.get(mention.event) ?? []);
    return event ? [{ ...event, actorId: mention.actorId, targetId: mention.targetId }] : [];
  });
  const storedIds = await fetchByIds(
    writer,
    idRowSchema,
    'MATCH (e:Event {id: id}) RETURN e.id AS id',
    examples.keys(),
  );
  const stored = new Set(storedIds.map(({ id }) => id));
  const created = standing.filter(({ id }) => !stored.has(id));
  await createNodes(writer, 'Event', created.map(node));
  await connect(
    writer,
    'ACTOR_OF',
    created.map(({ id, actorId }) => ({ from: actorId, to: id })),
  );
  await connect(
    writer,
    'TARGETS',
    created.map(({ id, targetId }) => ({ from: id, to: targetId })),
  );
  await setNodes(writer, 'Event', standing.filter(({ id }) => stored.has(id)).map(node));
  const standingIds = new Set(standing.map(({ id }) => id));
  await removeNodes(
    writer,
    'Event',
    [...stored].filter((id) => !standingIds.has(id)),
  );
  return standing;
}

const pick = ({ type, polarity, modality }: ReportedMention) => ({ type, polarity, modality });

const node = ({ actorId: _actor, targetId: _target, ...event }: KeyedEvent) => event;
