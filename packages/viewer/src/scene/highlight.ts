import type { Drawing } from '../drawing/drawing.js';
import type { Focus } from '../state/focus.js';

/** What stands out on the map; all else steps back. */
export interface Highlight {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** the very thing that is pointed at or picked */
  readonly center: string;
}

/** What stands out when this is pointed at or picked: an entity with its neighbourhood, an edge with its ends. */
export function highlightOf(drawing: Drawing, focus: Pick<Focus, 'kind' | 'id'> | null): Highlight | null {
  if (focus?.kind === 'relationship' && drawing.hasEdge(focus.id)) {
    return { nodes: new Set(drawing.extremities(focus.id)), edges: new Set([focus.id]), center: focus.id };
  }
  if (focus?.kind === 'entity' && drawing.hasNode(focus.id)) {
    const { id } = focus;
    return { nodes: new Set([id, ...drawing.neighbors(id)]), edges: new Set(drawing.edges(id)), center: id };
  }
  return null;
}
