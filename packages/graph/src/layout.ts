import { MultiDirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { claims, type RelationshipGraph } from './graph.js';
import { radiusOf } from './radius.js';

export interface Position {
  readonly x: number;
  readonly y: number;
}

export type Positions = ReadonlyMap<string, Position>;

interface Place extends Position {
  readonly fixed: boolean;
  readonly size?: number;
}
type Plan = MultiDirectedGraph<Place, { readonly weight: number }>;

/** Enough for graphs of a few hundred nodes to come to rest; larger ones get fewer so that time stays bounded. */
const ITERATIONS = 500;
const NODE_ITERATIONS = 200_000;
/** Rounds in which nodes push away from those they would cover, the picture's scale being measured before each. */
const ROUNDS = 3;
/**
 * Measured on the map of the five seed articles (277 nodes, 325 edges, 30 parts): with graphology's own 0.05, 196
 * pairs of nodes overlap, since the small parts drift far out and the rest is drawn small; with 0.3 and the rounds, none.
 */
const GRAVITY = 0.3;
/** The picture for which radii are in pixels: what a window leaves for the map. */
const PICTURE = { width: 860, height: 560 };

/**
 * Places the nodes with ForceAtlas2 (Jacomy et al. 2014), from a start that follows from the ids alone: the same
 * graph gives the same picture. Nodes whose place is `known` stay there, and the others settle around them.
 */
export function layout(graph: RelationshipGraph, known: Positions = new Map()): Positions {
  const plan = planOf(graph, known);
  if (graph.order > 1 && plan.someNode((_id, { fixed }) => !fixed)) {
    const iterations = Math.max(50, Math.min(ITERATIONS, Math.round(NODE_ITERATIONS / graph.order)));
    settle(plan, iterations, false);
    const radius = radiusOf(graph);
    for (let round = 0; round < ROUNDS; round += 1) {
      const unit = unitsPerPixel(plan);
      plan.updateEachNodeAttributes((id, place) => ({ ...place, size: radius(id) * unit }));
      settle(plan, Math.round(iterations / 10), true);
    }
  }
  return new Map(plan.mapNodes((id, { x, y }) => [id, { x, y }]));
}

function settle(plan: Plan, iterations: number, adjustSizes: boolean): void {
  forceAtlas2.assign(plan, {
    iterations,
    getEdgeWeight: 'weight',
    settings: {
      ...forceAtlas2.inferSettings(plan),
      gravity: GRAVITY,
      edgeWeightInfluence: 0.5,
      adjustSizes,
    },
  });
}

function planOf(graph: RelationshipGraph, known: Positions): Plan {
  const plan: Plan = new MultiDirectedGraph();
  const ids = graph.nodes().sort();
  ids.forEach((id, index) => {
    const place = known.get(id);
    plan.addNode(id, {
      ...(place ?? start(graph, id, (2 * Math.PI * index) / ids.length, known)),
      fixed: place !== undefined,
    });
  });
  for (const edge of graph.edges().sort()) {
    const weight = 1 + Math.log2(1 + claims(graph.getEdgeAttributes(edge)));
    plan.addEdge(graph.source(edge), graph.target(edge), { weight });
  }
  return plan;
}

/** Radius of the circle on which nodes start; the scale of the picture follows from ForceAtlas2, not from it. */
const START_RADIUS = 100;

/** The middle of the neighbours that have a place, a little aside; for a node without such, its point of a circle. */
function start(graph: RelationshipGraph, id: string, angle: number, known: Positions): Position {
  const circle = { x: START_RADIUS * Math.cos(angle), y: START_RADIUS * Math.sin(angle) };
  const places = graph.neighbors(id).flatMap((neighbour) => known.get(neighbour) ?? []);
  if (places.length === 0) return circle;
  const mean = (axis: 'x' | 'y') => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  return { x: mean('x') + circle.x / START_RADIUS, y: mean('y') + circle.y / START_RADIUS };
}

/** How long a pixel is in the layout's own unit once the plan fills the picture. */
function unitsPerPixel(plan: Plan): number {
  const extent = (axis: 'x' | 'y') => {
    const least = plan.reduceNodes(
      (value, _id, place) => Math.min(value, place[axis]),
      Number.POSITIVE_INFINITY,
    );
    const most = plan.reduceNodes(
      (value, _id, place) => Math.max(value, place[axis]),
      Number.NEGATIVE_INFINITY,
    );
    return most - least;
  };
  return Math.max(extent('x') / PICTURE.width, extent('y') / PICTURE.height);
}
