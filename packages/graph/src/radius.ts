import type { RelationshipGraph } from './graph.js';

const RADIUS = { least: 4, most: 20 };

/**
 * How large each node is drawn, as a radius in pixels, by its events. Areas, not radii, are in proportion, since
 * areas are what readers compare.
 */
export function radiusOf(graph: RelationshipGraph): (id: string) => number {
  const highest = graph.reduceNodes((value, _id, { events }) => Math.max(value, events), 1);
  const { least, most } = RADIUS;
  return (id) => least + (most - least) * Math.sqrt(graph.getNodeAttribute(id, 'events') / highest);
}
