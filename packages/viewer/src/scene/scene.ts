import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { createEdgeArrowProgram } from 'sigma/rendering';
import { mix } from '../drawing/colors.js';
import type { Drawing, EdgeDrawing, NodeDrawing } from '../drawing/drawing.js';
import { curve, loop, type Point } from '../drawing/geometry.js';
import { type DrawnEdge, placeOfEdge, type Snapshot, type Thing, thingAt } from '../drawing/hits.js';
import type { Box } from '../drawing/label-places.js';
import { type Highlight, highlightOf } from './highlight.js';
import { labelsOf, writeLabels } from './labels.js';
import { LoopProgram } from './loop-program.js';
import { LIGHT, type Theme } from './theme.js';

/** The drawn map. This folder is the only one that calls Sigma. */
export interface Scene {
  /** Draws this instead of what was drawn. */
  show(drawing: Drawing, theme: Theme): void;
  /** Makes this stand out until something else is picked. */
  pick(thing: Thing | null): void;
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

export interface SceneEvents {
  /** the reader clicks on this, or on nothing */
  onPick(thing: Thing | null): void;
  /** the pointer is over this, or over nothing */
  onPoint(thing: Thing | null): void;
  /** the graphics card has dropped all that was drawn: a new scene is needed */
  onLost(): void;
}

const ARROW = { lengthToThicknessRatio: 3, widenessToThicknessRatio: 2.6 };
const LEAST_WIDTH = 2.4;
/** How far what does not stand out steps back into the background. */
const BACK = { node: 0.78, edge: 0.9 };
/** How near the view comes to an entity that is looked for. */
const NEAR = 0.45;
/** On a map smaller than this on its shorter side, in pixels, all that is drawn is smaller too. */
const FULL_SIZE = 620;
const PADDING = 60;

/** Whether this browser can draw a scene. */
export const canDraw = (): boolean => {
  const canvas = document.createElement('canvas');
  return (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) !== null;
};

/** Draws into the element. Throws where `canDraw` is false. */
export function createScene(container: HTMLElement, events: SceneEvents): Scene {
  let drawing: Drawing = new MultiDirectedGraph();
  let theme = LIGHT;
  let picked: Thing | null = null;
  let pointed: Thing | null = null;
  let highlight: Highlight | null = null;
  let scale = 1;
  let covered: readonly Box[] = [];

  const sigma = new Sigma<NodeDrawing, EdgeDrawing>(drawing, container, {
    allowInvalidContainer: true,
    // Sigma's own labels overlap; ours are written on its label layer after each frame.
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    minEdgeThickness: LEAST_WIDTH,
    minCameraRatio: 0.03,
    maxCameraRatio: 4,
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / scale,
    zIndex: true,
    defaultEdgeType: 'straight',
    edgeProgramClasses: {
      straight: createEdgeArrowProgram<NodeDrawing, EdgeDrawing>(ARROW),
      curved: createEdgeCurveProgram<NodeDrawing, EdgeDrawing>({
        arrowHead: { extremity: 'target', ...ARROW },
      }),
      loop: LoopProgram,
    },
    nodeReducer: (id, node) =>
      !highlight || highlight.nodes.has(id)
        ? { ...node, zIndex: 1 }
        : { ...node, color: mix(node.color, theme.background, BACK.node), zIndex: 0 },
    edgeReducer: (id, edge) =>
      !highlight || highlight.edges.has(id)
        ? { ...edge, zIndex: 1 }
        : { ...edge, color: mix(edge.color, theme.background, BACK.edge), zIndex: 0 },
  });

  const nodePlace = (id: string): Point => sigma.graphToViewport(drawing.getNodeAttributes(id));
  const takeSnapshot = (): Snapshot => {
    const nodes = new Map(
      drawing.mapNodes((id, { size }) => [id, { id, place: nodePlace(id), radius: sigma.scaleSize(size) }]),
    );
    const edgesBetween = () =>
      drawing
        .mapEdges((id, { size, curvature, loop: nth }, actor, target) => {
          const from = nodes.get(actor);
          const to = nodes.get(target);
          if (!from || !to) return [];
          const path =
            from === to ? loop(from.place, from.radius, nth) : curve(from.place, to.place, curvature);
          return [{ id, path, width: Math.max(LEAST_WIDTH, sigma.scaleSize(size)) }];
        })
        .flat();
    let edges: readonly DrawnEdge[] | undefined;
    return {
      nodes: [...nodes.values()],
      // Labels need the nodes of every frame; edges are measured only when something points at them.
      get edges() {
        edges ??= edgesBetween();
        return edges;
      },
    };
  };
  // Taken when first needed, and good until the view moves: pointing must not measure every edge for every move.
  let snapshot: { readonly view: string; readonly taken: Snapshot } | null = null;
  const view = () => JSON.stringify([sigma.getCamera().getState(), sigma.getDimensions(), scale]);
  const current = (): Snapshot => {
    snapshot ??= { view: view(), taken: takeSnapshot() };
    return snapshot.taken;
  };

  const refreshHighlight = () => {
    const next = highlightOf(drawing, pointed) ?? highlightOf(drawing, picked);
    if (next?.center === highlight?.center) return;
    highlight = next;
    sigma.refresh();
  };
  const point = (thing: Thing | null) => {
    if (pointed?.id === thing?.id) return;
    pointed = thing;
    container.style.cursor = thing ? 'pointer' : '';
    events.onPoint(thing);
    refreshHighlight();
  };

  // What is meant is found by geometry, not by Sigma's picking: that misses by a pixel what a hand may miss by
  // five, and would draw all edges a second time into a hidden picture for every frame.
  const mouse = sigma.getMouseCaptor();
  mouse.on('mousemove', (place) => {
    if (!mouse.isMouseDown) point(thingAt(current(), place));
  });
  sigma.on('leaveStage', () => point(null));
  sigma.on('clickNode', ({ event }) => events.onPick(thingAt(current(), event)));
  sigma.on('clickStage', ({ event }) => events.onPick(thingAt(current(), event)));

  sigma.on('afterRender', () => {
    if (snapshot?.view !== view()) snapshot = null;
    const context = sigma.getCanvases()['labels']?.getContext('2d');
    const labels = labelsOf(current().nodes, drawing, highlight);
    if (context) covered = writeLabels(context, labels, sigma.getDimensions(), theme);
  });

  const fit = () => {
    const shorter = Math.min(container.offsetWidth, container.offsetHeight);
    scale = Math.max(0.4, Math.min(1, shorter / FULL_SIZE));
    sigma.setSetting('stagePadding', PADDING * scale);
    // At once, not in the next frame: until then the old picture would be stretched to the new size.
    sigma.resize().refresh();
  };
  const watcher = new ResizeObserver(fit);
  watcher.observe(container);
  const lost = new AbortController();
  container.addEventListener('webglcontextlost', () => events.onLost(), {
    capture: true,
    signal: lost.signal,
  });

  /** The corner of the window, in pixels of the map. */
  const corner = (): Point => {
    const { left, top } = container.getBoundingClientRect();
    return { x: -left, y: -top };
  };
  const toWindow = (place: Point | null): Point | null => {
    const { x, y } = corner();
    return place && { x: place.x - x, y: place.y - y };
  };

  return {
    show(next, nextTheme) {
      point(null);
      drawing = next;
      theme = nextTheme;
      highlight = highlightOf(drawing, picked);
      snapshot = null;
      sigma.setGraph(drawing);
    },
    pick(thing) {
      picked = thing;
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
    placeOfNode: (id) => toWindow(drawing.hasNode(id) ? nodePlace(id) : null),
    placeOfEdge: (id) => toWindow(placeOfEdge(current(), id, corner(), covered)),
    destroy() {
      lost.abort();
      watcher.disconnect();
      sigma.kill();
    },
  };
}
