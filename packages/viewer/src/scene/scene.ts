import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { createEdgeArrowProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { mix } from '../drawing/colors.js';
import type { Drawing, EdgeDrawing, NodeDrawing } from '../drawing/drawing.js';
import { curve, gap, loop, type Path, type Point, pointAt } from '../drawing/geometry.js';
import { type DrawnEdge, edgeAt } from '../drawing/hits.js';
import type { Focus } from '../state/focus.js';
import { type Highlight, highlightOf } from './highlight.js';
import { type Label, writeLabels } from './labels.js';
import { LoopProgram } from './loop-program.js';
import { LIGHT, type Theme } from './theme.js';

type Pick = { readonly kind: Focus['kind']; readonly id: string };

/** The drawn map. This module is the only one that calls Sigma. */
export interface Scene {
  /** Draws this instead of what was drawn. */
  show(drawing: Drawing, theme: Theme): void;
  /** Makes this stand out until something else is picked. */
  pick(focus: Pick | null): void;
  /** Moves the view so that the entity is in its middle. */
  lookAt(id: string): void;
  zoom(step: 'in' | 'out' | 'all'): void;
  /** How much is drawn. */
  size(): { readonly nodes: number; readonly edges: number };
  /** Where the middle of a node is, in CSS pixels of the window; null when it is not drawn. */
  placeOfNode(id: string): Point | null;
  /** A place of the window where a click means this edge: its middle where nothing lies over it; null when none does. */
  placeOfEdge(id: string): Point | null;
  destroy(): void;
}

const ARROW = { lengthToThicknessRatio: 3, widenessToThicknessRatio: 2.6 };
const LEAST_WIDTH = 2.6;
/** How far what does not stand out steps back into the background. */
const BACK = { node: 0.78, edge: 0.9 };
/** How near the view comes to an entity that is looked for. */
const NEAR = 0.45;

/** Draws into the element. Throws when the browser has no WebGL. */
export function createScene(container: HTMLElement, onPick: (pick: Pick | null) => void): Scene {
  let drawing: Drawing = new MultiDirectedGraph();
  let colors = LIGHT;
  let picked: Pick | null = null;
  let pointed: Pick | null = null;
  let highlight: Highlight | null = null;

  const sigma = new Sigma<NodeDrawing, EdgeDrawing>(drawing, container, {
    allowInvalidContainer: true,
    // Sigma's own labels overlap; ours are written on its label layer after each frame.
    renderLabels: false,
    minEdgeThickness: LEAST_WIDTH,
    stagePadding: 60,
    minCameraRatio: 0.03,
    maxCameraRatio: 4,
    defaultEdgeType: 'straight',
    edgeProgramClasses: {
      straight: createEdgeArrowProgram<NodeDrawing, EdgeDrawing>(ARROW),
      curved: createEdgeCurveProgram<NodeDrawing, EdgeDrawing>({
        arrowHead: { extremity: 'target', ...ARROW },
      }),
      loop: LoopProgram,
    },
    defaultDrawNodeHover: () => {},
    nodeReducer: (id, node): Partial<NodeDisplayData> =>
      highlight && !highlight.nodes.has(id)
        ? { ...node, color: mix(node.color, colors.background, BACK.node) }
        : node,
    zIndex: true,
    edgeReducer: (id, edge): Partial<EdgeDisplayData> =>
      highlight && !highlight.edges.has(id)
        ? { ...edge, color: mix(edge.color, colors.background, BACK.edge), zIndex: 0 }
        : { ...edge, zIndex: 1 },
  });

  const refreshHighlight = () => {
    const next = highlightOf(drawing, pointed) ?? highlightOf(drawing, picked);
    if (next?.center === highlight?.center) return;
    highlight = next;
    sigma.refresh();
  };
  const point = (at: Pick | null) => {
    if (pointed?.id === at?.id) return;
    pointed = at;
    container.style.cursor = at ? 'pointer' : '';
    refreshHighlight();
  };

  const nodePlace = (id: string): Point => sigma.graphToViewport(drawing.getNodeAttributes(id));
  const path = (id: string): Path => {
    const [actor, target] = drawing.extremities(id);
    const { curvature, loop: nth } = drawing.getEdgeAttributes(id);
    const from = nodePlace(actor);
    if (actor === target) return loop(from, sigma.scaleSize(drawing.getNodeAttribute(actor, 'size')), nth);
    return curve(from, nodePlace(target), curvature);
  };
  const drawnEdges = (): DrawnEdge[] =>
    drawing.mapEdges((id, { size }) => ({
      id,
      path: path(id),
      width: Math.max(LEAST_WIDTH, sigma.scaleSize(size)),
    }));
  const nodeAt = (place: Point): string | undefined =>
    drawing.findNode((id, { size }) => gap(nodePlace(id), place) <= sigma.scaleSize(size));
  const toWindow = ({ x, y }: Point): Point => {
    const { left, top } = container.getBoundingClientRect();
    return { x: left + x, y: top + y };
  };

  // Edges are found by geometry, not by Sigma's picking: it misses by a pixel what a hand may miss by five, and
  // would draw all edges a second time into a hidden picture for every frame.
  const edgePick = (place: Point): Pick | null => {
    const id = edgeAt(drawnEdges(), place);
    return id === undefined ? null : { kind: 'relationship', id };
  };
  let overNode = false;
  sigma.on('enterNode', ({ node }) => {
    overNode = true;
    point({ kind: 'entity', id: node });
  });
  sigma.on('leaveNode', () => {
    overNode = false;
    point(null);
  });
  sigma.on('leaveStage', () => point(null));
  sigma.getMouseCaptor().on('mousemove', (place) => {
    if (!overNode && !sigma.getMouseCaptor().isMoving) point(edgePick(place));
  });
  sigma.on('clickNode', ({ node }) => onPick({ kind: 'entity', id: node }));
  sigma.on('clickStage', ({ event }) => onPick(edgePick(event)));
  sigma.on('doubleClickStage', ({ preventSigmaDefault }) => preventSigmaDefault());

  sigma.on('afterRender', () => {
    const context = sigma.getCanvases()['labels']?.getContext('2d');
    if (!context) return;
    writeLabels(context, labels(), sigma.getDimensions(), colors);
  });
  const labels = (): Label[] =>
    drawing
      .mapNodes((id, { size, label: text }) => ({
        text,
        ...nodePlace(id),
        radius: sigma.scaleSize(size),
        strong: highlight?.center === id,
        rank: highlight?.nodes.has(id) ? Number.POSITIVE_INFINITY : size,
        shown: !highlight || highlight.nodes.has(id),
      }))
      .filter(({ shown }) => shown)
      .sort((a, b) => Number(b.strong) - Number(a.strong) || b.rank - a.rank);

  const watcher = new ResizeObserver(() => sigma.resize().scheduleRefresh());
  watcher.observe(container);

  return {
    show(next, nextTheme) {
      drawing = next;
      colors = nextTheme;
      highlight = highlightOf(drawing, picked);
      pointed = null;
      sigma.setGraph(drawing);
    },
    pick(focus) {
      picked = focus;
      refreshHighlight();
    },
    lookAt(id) {
      const place = sigma.getNodeDisplayData(id);
      if (place) void sigma.getCamera().animate({ x: place.x, y: place.y, ratio: NEAR }, { duration: 400 });
    },
    zoom(step) {
      const camera = sigma.getCamera();
      if (step === 'in') void camera.animatedZoom();
      else if (step === 'out') void camera.animatedUnzoom();
      else void camera.animatedReset();
    },
    size: () => ({ nodes: drawing.order, edges: drawing.size }),
    placeOfNode: (id) => (drawing.hasNode(id) ? toWindow(nodePlace(id)) : null),
    placeOfEdge(id) {
      if (!drawing.hasEdge(id)) return null;
      const all = drawnEdges();
      const edge = all.find((drawn) => drawn.id === id);
      const free = TRIED.map((t) => edge && pointAt(edge.path, t)).find(
        (place) => place && nodeAt(place) === undefined && edgeAt(all, place) === id,
      );
      return free ? toWindow(free) : null;
    },
    destroy() {
      watcher.disconnect();
      sigma.kill();
    },
  };
}

/** Places along an edge, the middle first, then ever further from it on both sides. */
const TRIED = [0, ...Array.from({ length: 20 }, (_, step) => (step + 1) / 50)].flatMap((step) => [
  0.5 + step,
  0.5 - step,
]);
