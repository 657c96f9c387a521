import { type ActionType, type Modality, type Polarity, type QuadClass, quadOf } from '@actograph/model';
import { type EventKey, eventKey, type KeyedMention } from './event-key.js';
import { mostFrequent } from './order.js';

/** What one mention brings to its event, beyond the key that it shares with the event's other mentions. */
export interface Support {
  readonly lemma: string;
  readonly place: string | null;
  readonly confidence: number;
  readonly datePrecision: string | null;
}

export interface EventNode {
  readonly id: string;
  readonly type: ActionType;
  readonly quad: QuadClass;
  readonly verb: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly datePrecision: string;
  readonly place: string | null;
  readonly mentions: number;
  readonly confidence: number;
}

/** An event's properties from its mentions, in whatever order they come; null when none is left. */
export function deriveEvent(
  key: EventKey & Pick<KeyedMention, 'type' | 'polarity' | 'modality'>,
  supports: readonly Support[],
): EventNode | null {
  const once = (value: string | null) => (value === null ? [] : [[value, 1] as const]);
  const verb = mostFrequent(supports.map(({ lemma }) => [lemma, 1]));
  if (verb === null) return null;
  const { id, type, polarity, modality, dateFrom, dateTo } = key;
  return {
    id,
    type,
    quad: quadOf(type),
    verb,
    polarity,
    modality,
    dateFrom,
    dateTo,
    datePrecision:
      mostFrequent(supports.flatMap(({ datePrecision }) => once(datePrecision))) ??
      (dateFrom === null ? 'none' : 'published'),
    place: mostFrequent(supports.flatMap(({ place }) => once(place))),
    mentions: supports.length,
    confidence: supports.reduce((most, { confidence }) => Math.max(most, confidence), 0),
  };
}

/** A mention as events are derived from it, with what its document adds to the key. */
export type CountedMention = KeyedMention &
  Support & { readonly document: { readonly published: string | null; readonly sha256: string } };

export type KeyedEvent = EventNode & { readonly actorId: string; readonly targetId: string };

/** The events that mentions report. */
export function deriveEvents(mentions: Iterable<CountedMention>): KeyedEvent[] {
  const groups = new Map<string, { key: EventKey; first: CountedMention; supports: Support[] }>();
  for (const mention of mentions) {
    const key = eventKey(mention, mention.document);
    const group = groups.get(key.id);
    if (group) group.supports.push(mention);
    else groups.set(key.id, { key, first: mention, supports: [mention] });
  }
  return [...groups.values()].flatMap(({ key, first, supports }) => {
    const event = deriveEvent({ ...key, ...pick(first) }, supports);
    return event ? [{ ...event, actorId: first.actorId, targetId: first.targetId }] : [];
  });
}

const pick = ({ type, polarity, modality }: KeyedMention) => ({ type, polarity, modality });
