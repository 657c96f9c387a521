import type { RelationshipGraph } from './graph.js';

/** The graph in graphology's serialised form (`Graph.from` reads it back), ending with a line feed. */
export function toGraphologyJson(graph: RelationshipGraph): string {
  return `${JSON.stringify(graph.export())}\n`;
}
