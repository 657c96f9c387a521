import { distance, gap, type Path, type Point, pointAt } from './geometry.js';
import type { Box } from './label-places.js';

/** Where everything stands on the screen at one moment, in pixels of the map. */
export interface Snapshot {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

export interface DrawnNode {
  readonly id: string;
  readonly place: Point;
  readonly radius: number;
}

export interface DrawnEdge {
  readonly id: string;
  readonly path: Path;
  readonly width: number;
}

/** An entity or a relationship of the map. */
export interface Thing {
  readonly kind: 'entity' | 'relationship';
  readonly id: string;
}

/** How far beside a node or an edge a pointer still means it, in pixels: hands are less exact than hair lines. */
const TOLERANCE = { node: 2, edge: 5 };

/** What a pointer at this place means: the node under it, else the edge whose border is nearest, else nothing. */
export function thingAt(snapshot: Snapshot, point: Point): Thing | null {
  const node = nearest(
    snapshot.nodes.map(({ id, place, radius }) => ({ id, beside: gap(place, point) - radius })),
    TOLERANCE.node,
  );
  if (node !== undefined) return { kind: 'entity', id: node };
  const edge = nearest(
    snapshot.edges
      .filter(({ path, width }) => mayTouch(path, point, width / 2 + TOLERANCE.edge))
      .map(({ id, path, width }) => ({ id, beside: distance(path, point) - width / 2 })),
    TOLERANCE.edge,
  );
  return edge === undefined ? null : { kind: 'relationship', id: edge };
}

/** Places along an edge, the middle first, then ever further from it on both sides. */
const ALONG = [
  0.5,
  ...Array.from({ length: 20 }, (_, step) => (step + 1) / 50).flatMap((step) => [0.5 + step, 0.5 - step]),
];

/**
 * A place where a pointer means this edge: its middle, or what is next to it where other things lie over it. It is
 * a whole number of pixels from the `origin`, since that is how browsers tell where a click is, and if possible not
 * `covered` by a label.
 */
export function placeOfEdge(
  snapshot: Snapshot,
  id: string,
  origin: Point,
  covered: readonly Box[],
): Point | null {
  const edge = snapshot.edges.find((drawn) => drawn.id === id);
  if (!edge) return null;
  const places = ALONG.map((t) => pointAt(edge.path, t)).map(({ x, y }) => ({
    x: Math.round(x - origin.x) + origin.x,
    y: Math.round(y - origin.y) + origin.y,
  }));
  const meant = places.filter((place) => thingAt(snapshot, place)?.id === id);
  return meant.find((place) => !covered.some((box) => inside(box, place))) ?? meant[0] ?? null;
}

const inside = ({ left, right, top, bottom }: Box, { x, y }: Point): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

function nearest(
  candidates: readonly { id: string; beside: number }[],
  tolerance: number,
): string | undefined {
  let best: { id: string; beside: number } | undefined;
  for (const candidate of candidates) {
    if (candidate.beside <= tolerance && (!best || candidate.beside < best.beside)) best = candidate;
  }
  return best?.id;
}

/** A curve lies within the triangle of its three points, so most edges are ruled out by a look at its box. */
function mayTouch(path: Path, { x, y }: Point, margin: number): boolean {
  if (path.kind === 'loop') return true;
  const { from, via, to } = path;
  return (
    x >= Math.min(from.x, via.x, to.x) - margin &&
    x <= Math.max(from.x, via.x, to.x) + margin &&
    y >= Math.min(from.y, via.y, to.y) - margin &&
    y <= Math.max(from.y, via.y, to.y) + margin
  );
}
