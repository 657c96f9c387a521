import { type ActionType, hashId, type Modality, type Polarity } from '@actograph/model';

/** What of a mention decides which event it reports. */
export interface KeyedMention {
  readonly actorId: string;
  readonly targetId: string;
  readonly type: ActionType;
  readonly lemma: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
}

export interface EventKey {
  readonly id: string;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
}

/**
 * The event that a mention reports: one per actor, type, target, polarity, modality and day. The day is the
 * mention's own date, else the document's; without either, the text's hash keeps undated events of different
 * texts apart. The lemma tells apart what STATE and OTHER would throw together.
 */
export function eventKey(
  mention: KeyedMention,
  document: { readonly published: string | null; readonly sha256: string },
): EventKey {
  const dateFrom = mention.dateFrom ?? document.published;
  const dateTo = mention.dateFrom === null ? document.published : mention.dateTo;
  const { actorId, type, targetId, polarity, modality, lemma } = mention;
  const ownLemma = type === 'STATE' || type === 'OTHER' ? lemma : '';
  const day = dateFrom === null ? ['text', document.sha256] : ['day', dateFrom, dateTo ?? dateFrom];
  return {
    id: hashId(['event', actorId, type, targetId, polarity, modality, ownLemma, ...day]),
    dateFrom,
    dateTo,
  };
}
