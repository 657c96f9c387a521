import type { Drawing } from '../drawing/drawing.js';
import type { Thing } from '../drawing/hits.js';

/** What stands out on the map; all else steps back. */
export interface Highlight {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** the very thing that is pointed at or picked */
  readonly center: string;
}

/** What stands out when this is pointed at or picked: an entity with its neighbourhood, an edge with its ends. */
export function highlightOf(drawing: Drawing, thing: Thing | null): Highlight | null {
  if (thing?.kind === 'relationship' && drawing.hasEdge(thing.id)) {
    return { nodes: new Set(drawing.extremities(thing.id)), edges: new Set([thing.id]), center: thing.id };
  }
  if (thing?.kind === 'entity' && drawing.hasNode(thing.id)) {
    const { id } = thing;
    return { nodes: new Set([id, ...drawing.neighbors(id)]), edges: new Set(drawing.edges(id)), center: id };
  }
  return null;
}
