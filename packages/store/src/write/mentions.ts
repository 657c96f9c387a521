import type { Row, Writer } from '../backend.js';
import { connect, createNodes, removeNodes } from '../cypher/rows.js';
import { fetchByIds, KEY_COLUMNS, keyRowSchema, type StoredDocument } from '../cypher/stored.js';
import { eventKey } from '../derive/event-key.js';
import type { CountedMention } from '../derive/events.js';
import type { Contribution, DocumentRow, MentionRow } from '../types.js';

/** A mention with its document and the event it reports. */
export interface ReportedMention extends CountedMention {
  readonly id: string;
  readonly event: string;
  readonly document: Pick<DocumentRow, 'id' | 'published' | 'sha256'>;
}

/** The stored mentions of documents. */
export async function storedMentions(
  writer: Writer,
  documents: readonly StoredDocument[],
): Promise<ReportedMention[]> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const rows = await fetchByIds(
    writer,
    keyRowSchema,
    `MATCH (d:Document {id: id})<-[:\`IN\`]-(m:Mention) RETURN ${KEY_COLUMNS}`,
    byId.keys(),
  );
  return rows.flatMap((row) => {
    const document = byId.get(row.doc);
    return document ? [{ ...row, document, event: eventKey(row, document).id }] : [];
  });
}

/** The mentions that contributions bring. */
export function broughtMentions({ document, mentions }: Contribution): ReportedMention[] {
  return mentions.map((mention) => {
    const counted = {
      ...mention,
      actorId: mention.actor.entity,
      targetId: mention.target.entity,
      dateFrom: mention.date?.from ?? null,
      dateTo: mention.date?.to ?? null,
      datePrecision: mention.date?.precision ?? null,
      document,
    };
    return { ...counted, event: eventKey(counted, document).id };
  });
}

/** Replaces the mentions of documents, all but their link to events. */
export async function writeMentions(
  writer: Writer,
  contributions: readonly Contribution[],
  replaced: readonly ReportedMention[],
): Promise<void> {
  await removeNodes(
    writer,
    'Mention',
    replaced.map(({ id }) => id),
  );
  const all = contributions.flatMap(({ document, mentions }) =>
    mentions.map((mention) => ({ mention, doc: document.id })),
  );
  await createNodes(
    writer,
    'Mention',
    all.map(({ mention }) => mentionNode(mention)),
  );
  await connect(
    writer,
    'IN',
    all.map(({ mention, doc }) => ({ from: mention.id, to: doc })),
  );
  await connect(
    writer,
    'SAID_BY',
    all.flatMap(({ mention: { id, source } }) => edge(id, source)),
  );
  await connect(
    writer,
    'CONTENT_OF',
    all.flatMap(({ mention: { id, contentOf } }) => edge(id, contentOf)),
  );
}

const edge = (from: string, to: string | null) => (to === null ? [] : [{ from, to }]);

/** Links mentions to the events that they report. */
export async function reportEvents(writer: Writer, mentions: readonly ReportedMention[]): Promise<void> {
  await connect(
    writer,
    'OF',
    mentions.map(({ id, event }) => ({ from: id, to: event })),
  );
}

/** Cuts mentions off the events that they no longer count for. */
export async function unreportEvents(writer: Writer, mentions: readonly ReportedMention[]): Promise<void> {
  if (mentions.length === 0) return;
  await writer.run('UNWIND $ids AS id MATCH (m:Mention {id: id})-[r:`OF`]->(:Event) DELETE r', {
    ids: mentions.map(({ id }) => id),
  });
}

function mentionNode(mention: MentionRow): Row {
  const { id, actor, target, evidence, date, verb, lemma, type, spans } = mention;
  const { polarity, modality, place, confidence, rule } = mention;
  return {
    id,
    startOffset: evidence.start,
    endOffset: evidence.end,
    text: evidence.text,
    verb,
    lemma,
    type,
    spans: spans.flat(),
    polarity,
    modality,
    dateFrom: date?.from ?? null,
    dateTo: date?.to ?? null,
    datePrecision: date?.precision ?? null,
    dateText: date?.text ?? null,
    place,
    actorId: actor.entity,
    actorMention: actor.mention,
    actorStart: actor.start,
    actorEnd: actor.end,
    actorImplicit: actor.implicit,
    targetId: target.entity,
    targetMention: target.mention,
    targetStart: target.start,
    targetEnd: target.end,
    targetImplicit: target.implicit,
    confidence,
    rule,
  };
}
