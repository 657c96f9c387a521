import type { Entity, Relationship, Subgraph } from '@actograph/model';
import { MultiDirectedGraph } from 'graphology';

/** A node: the entity, with how much it does and undergoes in this graph. */
export interface EntityAttributes extends Omit<Entity, 'id'> {
  /** affirmed, actual events of its relationships; one with itself counts once */
  events: number;
}

/** An edge: the relationship, its ends being the edge's own. */
export type RelationshipAttributes = Omit<Relationship, 'id' | 'actor' | 'target'>;

/** The relationship map as graphology knows it: node keys are entity ids, edge keys relationship ids. */
export type RelationshipGraph = MultiDirectedGraph<EntityAttributes, RelationshipAttributes>;

/** The graph of a subgraph, its nodes and edges in the order of their ids. Throws when an end is missing. */
export function toGraph(subgraph: Subgraph): RelationshipGraph {
  const graph: RelationshipGraph = new MultiDirectedGraph();
  for (const { id, ...entity } of byId(subgraph.entities)) graph.addNode(id, { ...entity, events: 0 });
  for (const { id, actor, target, ...relationship } of byId(subgraph.relationships)) {
    graph.addEdgeWithKey(id, actor, target, relationship);
    for (const end of new Set([actor, target])) {
      graph.updateNodeAttribute(end, 'events', (events = 0) => events + relationship.events);
    }
  }
  return graph;
}

/** How many events stand behind a relationship, whatever their modality and polarity. */
export const claims = (relationship: RelationshipAttributes): number =>
  relationship.events +
  relationship.planned +
  relationship.possible +
  relationship.demanded +
  relationship.hypothetical +
  relationship.negated;

const byId = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
