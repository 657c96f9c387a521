import { type Positions, type RelationshipGraph, radiusOf, toGraph } from '@actograph/graph';
import { QUAD_TABLE, type Subgraph } from '@actograph/model';
import { MultiDirectedGraph } from 'graphology';
import { KIND_COLORS, mix } from './colors.js';
import { curvatures } from './curvature.js';
import { label } from './names.js';

export interface NodeDrawing {
  readonly x: number;
  readonly y: number;
  /** radius in pixels */
  readonly size: number;
  readonly color: string;
  readonly label: string;
}

export interface EdgeDrawing {
  /** which program draws it */
  readonly type: 'straight' | 'curved' | 'loop';
  /** width in pixels */
  readonly size: number;
  readonly color: string;
  readonly curvature: number;
  /** for a loop: which of its node's loops it is */
  readonly loop: number;
}

/** The map as it is to be drawn. */
export type Drawing = MultiDirectedGraph<NodeDrawing, EdgeDrawing>;

/** Windows are wide and names are written along their width, so the picture is drawn wider than it was laid out. */
const STRETCH = 1.35;
const EDGE_WIDTH = { least: 3, most: 7.5 };
/** Beyond this many, edges get thinner so that their crossings do not fill the map. */
const CROWD = 250;
/** How far an edge that no actual event stands behind fades into the background. */
const FAINT = 0.62;

/**
 * Draws a subgraph: nodes by activity and kind, edges by events and quad class; relationships that are only planned,
 * demanded, denied … fainter.
 */
export function draw(subgraph: Subgraph, positions: Positions, background: string): Drawing {
  const graph = toGraph(subgraph);
  const drawing: Drawing = new MultiDirectedGraph();
  addNodes(drawing, graph, positions);
  const bends = curvatures(subgraph.relationships);
  const most = graph.reduceEdges((largest, _id, { events }) => Math.max(largest, events), 1);
  const crowd = Math.min(1, Math.sqrt(CROWD / Math.max(1, graph.size)));
  const loops = new Map<string, number>();
  for (const id of graph.edges()) {
    const [actor, target] = graph.extremities(id);
    const relationship = graph.getEdgeAttributes(id);
    const color = QUAD_TABLE[relationship.quad].color;
    const curvature = bends.get(id) ?? 0;
    const nth = loops.get(actor) ?? 0;
    if (actor === target) loops.set(actor, nth + 1);
    drawing.addEdgeWithKey(id, actor, target, {
      type: actor === target ? 'loop' : curvature === 0 ? 'straight' : 'curved',
      size: crowd * width(relationship.events, most),
      color: relationship.events > 0 ? color : mix(color, background, FAINT),
      curvature,
      loop: nth,
    });
  }
  return drawing;
}

function addNodes(drawing: Drawing, graph: RelationshipGraph, positions: Positions): void {
  const radius = radiusOf(graph);
  graph.forEachNode((id, { name, kind }) => {
    drawing.addNode(id, {
      x: STRETCH * (positions.get(id)?.x ?? 0),
      y: positions.get(id)?.y ?? 0,
      size: radius(id),
      color: KIND_COLORS[kind],
      label: label(name),
    });
  });
}

/** By the logarithm: one relationship of a hundred events must not make all others hair lines. */
function width(events: number, most: number): number {
  const { least, most: widest } = EDGE_WIDTH;
  return least + (widest - least) * (Math.log2(Math.max(1, events)) / Math.max(1, Math.log2(most), 3));
}
