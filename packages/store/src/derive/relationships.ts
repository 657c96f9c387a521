import { type ActionType, type Modality, type Polarity, quadOf, type Relationship } from '@actograph/model';
import { byCodePoint, byFrequency } from './order.js';

/** Events that are alike in everything that a relationship is made from; `events` is how many they are. */
export interface EventGroup {
  readonly actor: string;
  readonly target: string;
  readonly type: ActionType;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly verb: string;
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
}

export const relationshipId = (actor: string, type: string, target: string) => `${actor}|${type}|${target}`;

/** The relationships that events add up to, in whatever order and grouping they come. */
export function deriveRelationships(groups: Iterable<EventGroup>): Relationship[] {
  const edges = new Map<string, EventGroup[]>();
  for (const group of groups) {
    const id = relationshipId(group.actor, group.type, group.target);
    const edge = edges.get(id);
    if (edge) edge.push(group);
    else edges.set(id, [group]);
  }
  return [...edges].flatMap(([id, members]) => {
    const [any] = members;
    return any ? [deriveRelationship(id, any, members)] : [];
  });
}

function deriveRelationship(
  id: string,
  { actor, target, type }: Pick<EventGroup, 'actor' | 'target' | 'type'>,
  groups: readonly EventGroup[],
): Relationship {
  const count = (wanted: (group: EventGroup) => boolean) =>
    groups.reduce((sum, group) => sum + (wanted(group) ? group.events : 0), 0);
  const affirmed = (modality: Modality) =>
    count((group) => group.polarity === 'affirmed' && group.modality === modality);
  const days = (pick: (group: EventGroup) => string | null) =>
    groups.flatMap((group) => pick(group) ?? []).sort(byCodePoint);
  return {
    id,
    actor,
    target,
    type,
    quad: quadOf(type),
    events: affirmed('actual'),
    planned: affirmed('planned'),
    possible: affirmed('possible'),
    demanded: affirmed('demanded'),
    hypothetical: affirmed('hypothetical'),
    negated: count((group) => group.polarity === 'negated'),
    first: days((group) => group.first).at(0) ?? null,
    last: days((group) => group.last).at(-1) ?? null,
    verbs: byFrequency(groups.map(({ verb, events }) => [verb, events])).map(([verb]) => verb),
  };
}

/** Counts beside the facts: plans, possibilities, demands, suppositions and denials. */
const besides = (edge: Relationship) =>
  edge.planned + edge.possible + edge.demanded + edge.hypothetical + edge.negated;

/** The heaviest relationship first: by events, then by the other counts, then by id. */
export const heaviestFirst = (a: Relationship, b: Relationship): number =>
  b.events - a.events || besides(b) - besides(a) || byCodePoint(a.id, b.id);
