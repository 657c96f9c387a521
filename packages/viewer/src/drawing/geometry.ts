export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An edge as drawn on the screen, in pixels, y downwards. */
export type Path =
  | { readonly kind: 'curve'; readonly from: Point; readonly via: Point; readonly to: Point }
  | { readonly kind: 'loop'; readonly center: Point; readonly radius: number };

/**
 * The path of an edge that bends by `curvature`: a quadratic Bézier curve whose control point stands beside the
 * middle, as the program of `@sigma/edge-curve` draws it. Curvature 0 gives the straight line.
 */
export function curve(from: Point, to: Point, curvature: number): Path {
  const via = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  };
  return { kind: 'curve', from, via, to };
}

/** Directions in which an entity's edges to itself stand around it, the first upwards; radians, y downwards. */
const loopAngle = (index: number): number => -Math.PI / 2 + index * (Math.PI / 3);

/** Radius of a ring beside a node of that radius, and how far its centre is from the node's. */
export const loopSize = (node: number) => ({ radius: 0.7 * node + 3, distance: 1.35 * node + 2 });

/** The direction from a node to the centre of its `index`-th ring, of length 1, y downwards. */
export const loopDirection = (index: number): Point => ({
  x: Math.cos(loopAngle(index)),
  y: Math.sin(loopAngle(index)),
});

/** The ring that stands for an edge from a node to itself. */
export function loop(node: Point, nodeRadius: number, index: number): Path {
  const { radius, distance } = loopSize(nodeRadius);
  const direction = loopDirection(index);
  return {
    kind: 'loop',
    center: { x: node.x + direction.x * distance, y: node.y + direction.y * distance },
    radius,
  };
}

/** A point of the path, `t` running from 0 at its start to 1 at its end. */
export function pointAt(path: Path, t: number): Point {
  if (path.kind === 'loop') {
    const angle = 2 * Math.PI * t;
    return {
      x: path.center.x + path.radius * Math.cos(angle),
      y: path.center.y + path.radius * Math.sin(angle),
    };
  }
  const { from, via, to } = path;
  const bezier = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c;
  return { x: bezier(from.x, via.x, to.x), y: bezier(from.y, via.y, to.y) };
}

/** Pieces into which a curve is cut to be measured: 24 keep the error under a pixel on a large screen. */
const PIECES = 24;

/** How far a point is from the path, in the path's unit. */
export function distance(path: Path, point: Point): number {
  if (path.kind === 'loop') return Math.abs(gap(path.center, point) - path.radius);
  let nearest = Number.POSITIVE_INFINITY;
  let start = path.from;
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const end = pointAt(path, piece / PIECES);
    nearest = Math.min(nearest, toSegment(point, start, end));
    start = end;
  }
  return nearest;
}

export const gap = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function toSegment(point: Point, start: Point, end: Point): number {
  const length = (end.x - start.x) ** 2 + (end.y - start.y) ** 2;
  const along = (point.x - start.x) * (end.x - start.x) + (point.y - start.y) * (end.y - start.y);
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, along / length));
  return gap(point, { x: start.x + t * (end.x - start.x), y: start.y + t * (end.y - start.y) });
}
