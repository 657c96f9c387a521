import type { Point } from './drawing/geometry.js';
import type { Scene } from './scene/scene.js';

/** What a browser test asks the map: how much is drawn, and where, in CSS pixels of the window. */
interface TestHook {
  /** revision of the store whose map is drawn */
  readonly revision: string;
  nodes(): number;
  edges(): number;
  /** the middle of a node, by entity id */
  node(id: string): Point | null;
  /** a place where a click means the edge, by relationship id: its middle where nothing lies over it */
  edge(id: string): Point | null;
}

declare global {
  interface Window {
    /** There while a map is drawn. */
    actograph?: TestHook;
  }
}

/** Lets tests ask the scene. */
export function setTestHook(scene: Scene, revision: string): void {
  window.actograph = {
    revision,
    nodes: () => scene.size().nodes,
    edges: () => scene.size().edges,
    node: scene.placeOfNode,
    edge: scene.placeOfEdge,
  };
}

export const removeTestHook = (): void => {
  delete window.actograph;
};
