import type { Relationship } from '@actograph/model';

/** Between neighbouring edges of a pair, as a share of the pair's distance. */
const STEP = 0.2;
/** The outermost edge's curvature: beyond it a curve strays too far from its pair to be read as theirs. */
const MOST = 0.9;

/**
 * How far each edge bends, by relationship id, so that all edges of a pair are seen: 0 is a straight line; the sign
 * is the side, seen along the edge's own direction. Edges from an entity to itself are left out.
 */
export function curvatures(relationships: readonly Relationship[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, Relationship[]>();
  for (const relationship of relationships) {
    const { actor, target } = relationship;
    if (actor === target) continue;
    const key = JSON.stringify([actor, target].sort());
    const pair = pairs.get(key);
    if (pair) pair.push(relationship);
    else pairs.set(key, [relationship]);
  }
  return new Map([...pairs.values()].flatMap(spread));
}

/** Both directions of a pair share one fan of slots: those one way on one side, those the other way on the other. */
function spread(pair: readonly Relationship[]): [string, number][] {
  const forward = (relationship: Relationship) => relationship.actor < relationship.target;
  const order = pair.toSorted((a, b) => Number(forward(b)) - Number(forward(a)) || (a.id < b.id ? -1 : 1));
  const middle = (order.length - 1) / 2;
  const step = Math.min(STEP, MOST / Math.max(middle, 1));
  return order.map((relationship, slot) => {
    const bend = (middle - slot) * step;
    return [relationship.id, bend === 0 ? 0 : forward(relationship) ? bend : -bend];
  });
}
