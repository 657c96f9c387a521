import { MultiDirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { claims, type RelationshipGraph } from './graph.js';

export interface Position {
  readonly x: number;
  readonly y: number;
}

export type Positions = ReadonlyMap<string, Position>;

/** Enough for graphs of a few hundred nodes to come to rest; larger ones get fewer so that time stays bounded. */
const ITERATIONS = 500;
const NODE_ITERATIONS = 200_000;

/**
 * Places the nodes with ForceAtlas2 (Jacomy et al. 2014), from a start that follows from the ids alone: the same
 * graph gives the same picture. Nodes whose place is `known` stay there, and the others settle around them.
 */
export function layout(graph: RelationshipGraph, known: Positions = new Map()): Positions {
  const drawing = new MultiDirectedGraph<Position & { fixed: boolean }, { weight: number }>();
  const ids = graph.nodes().sort();
  ids.forEach((id, index) => {
    const place = known.get(id);
    drawing.addNode(id, {
      ...(place ?? start(graph, id, index, ids.length, known)),
      fixed: place !== undefined,
    });
  });
  for (const edge of graph.edges().sort()) {
    const weight = 1 + Math.log2(1 + claims(graph.getEdgeAttributes(edge)));
    drawing.addEdge(graph.source(edge), graph.target(edge), { weight });
  }
  if (ids.length > 1 && ids.some((id) => !known.has(id))) {
    const iterations = Math.max(50, Math.min(ITERATIONS, Math.round(NODE_ITERATIONS / ids.length)));
    forceAtlas2.assign(drawing, {
      iterations,
      getEdgeWeight: 'weight',
      settings: { ...forceAtlas2.inferSettings(drawing), adjustSizes: false, edgeWeightInfluence: 0.5 },
    });
  }
  return new Map(drawing.mapNodes((id, { x, y }) => [id, { x, y }]));
}

/** Radius of the circle on which nodes start; the scale of the picture follows from ForceAtlas2, not from it. */
const START_RADIUS = 100;

/** The middle of the neighbours that have a place, a little aside; for a node without such, its point of a circle. */
function start(
  graph: RelationshipGraph,
  id: string,
  index: number,
  count: number,
  known: Positions,
): Position {
  const angle = (2 * Math.PI * index) / count;
  const circle = { x: START_RADIUS * Math.cos(angle), y: START_RADIUS * Math.sin(angle) };
  const places = graph.neighbors(id).flatMap((neighbour) => known.get(neighbour) ?? []);
  if (places.length === 0) return circle;
  const mean = (axis: 'x' | 'y') => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  return { x: mean('x') + circle.x / START_RADIUS, y: mean('y') + circle.y / START_RADIUS };
}
