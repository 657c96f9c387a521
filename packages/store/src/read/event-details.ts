import {
  DAY_PRECISIONS,
  type Entity,
  type EventDetail,
  type MentionDetail,
  type Participant,
} from '@actograph/model';
import type { Reader } from '../backend.js';
import { eventKey } from '../derive/event-key.js';
import { deriveEvents } from '../derive/events.js';
import { byCodePoint } from '../derive/order.js';
import { entitiesById } from './entities.js';
import { type MentionRecord, sourcesOf } from './mentions.js';

/** The events that mentions report, newest first, each with these mentions as its evidence. */
export async function eventDetails(
  reader: Reader,
  mentions: readonly MentionRecord[],
): Promise<EventDetail[]> {
  const counted = mentions.map((mention) => ({ ...mention, document: documentOf(mention) }));
  const entities = await entitiesById(
    reader,
    mentions.flatMap(({ actorId, targetId }) => [actorId, targetId]),
  );
  const sources = await sourcesOf(reader, mentions);
  const byEvent = new Map<string, MentionRecord[]>();
  for (const mention of counted) {
    const { id } = eventKey(mention, mention.document);
    byEvent.set(id, [...(byEvent.get(id) ?? []), mention]);
  }
  return deriveEvents(counted)
    .flatMap(({ actorId, targetId, mentions: _, ...event }) => {
      const actor = entities.get(actorId);
      const target = entities.get(targetId);
      const datePrecision = DAY_PRECISIONS.find((known) => known === event.datePrecision);
      if (!actor || !target || !datePrecision) return [];
      const evidence = (byEvent.get(event.id) ?? [])
        .sort(
          (a, b) => byCodePoint(a.docId, b.docId) || a.startOffset - b.startOffset || byCodePoint(a.id, b.id),
        )
        .map((mention) => mentionDetail(mention, actor, target, sources.get(mention.id) ?? null));
      return [{ ...event, actor, target, datePrecision, mentions: evidence }];
    })
    .sort(newestFirst);
}

/** Events by their days, the newest first and the undated last, ties by id. */
export function newestFirst(
  a: { readonly id: string; readonly dateFrom: string | null; readonly dateTo: string | null },
  b: { readonly id: string; readonly dateFrom: string | null; readonly dateTo: string | null },
): number {
  return (
    byCodePoint(b.dateFrom ?? '', a.dateFrom ?? '') ||
    byCodePoint(b.dateTo ?? '', a.dateTo ?? '') ||
    byCodePoint(a.id, b.id)
  );
}

const documentOf = (mention: MentionRecord) => ({
  published: mention.docPublished,
  sha256: mention.docSha256,
});

function mentionDetail(
  mention: MentionRecord,
  actor: Entity,
  target: Entity,
  source: MentionDetail['source'],
): MentionDetail {
  return {
    id: mention.id,
    document: {
      id: mention.docId,
      title: mention.docTitle,
      published: mention.docPublished,
      url: mention.docUrl,
    },
    evidence: { start: mention.startOffset, end: mention.endOffset, text: mention.text },
    actor: participant(actor, {
      mention: mention.actorMention,
      start: mention.actorStart,
      end: mention.actorEnd,
      implicit: mention.actorImplicit,
    }),
    target: participant(target, {
      mention: mention.targetMention,
      start: mention.targetStart,
      end: mention.targetEnd,
      implicit: mention.targetImplicit,
    }),
    verb: mention.verb,
    spans: pairs(mention.spans),
    source,
    confidence: mention.confidence,
    rule: mention.rule,
  };
}

const participant = (
  { id, name, kind }: Entity,
  place: Pick<Participant, 'mention' | 'start' | 'end' | 'implicit'>,
): Participant => ({ id, name, kind, ...place });

function pairs(flat: readonly number[]): [number, number][] {
  return flat.flatMap((start, i) => (i % 2 === 0 ? [[start, flat[i + 1] ?? start] as [number, number]] : []));
}
