import { distance, type Path, type Point } from './geometry.js';

export interface DrawnEdge {
  readonly id: string;
  readonly path: Path;
  /** pixels */
  readonly width: number;
}

/** How far beside an edge a pointer still means it, in pixels: hands are less exact than hair lines. */
const TOLERANCE = 5;

/** The edge that a pointer at this point means, or none: the one whose border is nearest. */
export function edgeAt(edges: Iterable<DrawnEdge>, point: Point): string | undefined {
  let best: { id: string; beside: number } | undefined;
  for (const { id, path, width } of edges) {
    if (!mayTouch(path, point, width / 2 + TOLERANCE)) continue;
    const beside = distance(path, point) - width / 2;
    if (beside <= TOLERANCE && (!best || beside < best.beside)) best = { id, beside };
  }
  return best?.id;
}

/** A curve lies within the triangle of its three points, so most edges are ruled out by a look at its box. */
function mayTouch(path: Path, { x, y }: Point, margin: number): boolean {
  if (path.kind === 'loop') return true;
  const xs = [path.from.x, path.via.x, path.to.x];
  const ys = [path.from.y, path.via.y, path.to.y];
  return (
    x >= Math.min(...xs) - margin &&
    x <= Math.max(...xs) + margin &&
    y >= Math.min(...ys) - margin &&
    y <= Math.max(...ys) + margin
  );
}
