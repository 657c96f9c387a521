import { QUAD_TABLE } from '@actograph/model';
import { MultiDirectedGraph } from 'graphology';
import { write } from 'graphology-gexf';
import type { RelationshipGraph } from './graph.js';

/** Weight of a relationship that is only planned, denied …: as good as none, but Gephi takes none that is 0. */
const NO_EVENT = 0.1;

/**
 * The graph as GEXF 1.2, which Gephi and its kin read: an edge is labelled with its type and weighs its affirmed,
 * actual events, so that denials and plans do not pass for facts in whatever is computed from weights.
 */
export function toGexf(graph: RelationshipGraph): string {
  return `${write(withLegalKeys(graph), {
    formatNode: (_id, { name, kind, aliases, wikidata, events }) => ({
      label: legal(name),
      attributes: { kind, aliases: list(aliases), wikidata: legal(wikidata ?? ''), events },
    }),
    formatEdge: (_id, relationship) => {
      const { verbs, first, last, ...attributes } = relationship;
      return {
        label: relationship.type,
        weight: Math.max(relationship.events, NO_EVENT),
        viz: { color: QUAD_TABLE[relationship.quad].color },
        attributes: { ...attributes, first: legal(first ?? ''), last: legal(last ?? ''), verbs: list(verbs) },
      };
    },
  })}\n`;
}

/** GEXF's own lists are split at `|` by some readers and at `,` by others, and escape neither. */
const list = (words: readonly string[]): string => legal(words.join('; '));

/** The characters that XML 1.0 has no way to write (its production 2, Char): controls, lone surrogates, non-characters. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const legal = (text: string): string => text.replace(ILLEGAL, '');

/** Ids are told apart by every character, so what cannot be written in one is spelled out, not left out. */
const legalKey = (id: string): string =>
  id.replace(ILLEGAL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

function withLegalKeys(graph: RelationshipGraph): RelationshipGraph {
  const copy: RelationshipGraph = new MultiDirectedGraph();
  graph.forEachNode((id, attributes) => copy.addNode(legalKey(id), attributes));
  graph.forEachEdge((id, attributes, actor, target) => {
    copy.addEdgeWithKey(legalKey(id), legalKey(actor), legalKey(target), attributes);
  });
  return copy;
}
