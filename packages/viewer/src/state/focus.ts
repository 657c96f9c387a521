import type { Entity, Subgraph } from '@actograph/model';
import type { Thing } from '../drawing/hits.js';
import { createStore, type Store } from './store.js';

/** What the reader has picked: a relationship of the map, or an entity, which need not be on it. */
export type Focus =
  | {
      readonly kind: 'relationship';
      readonly id: string;
      readonly actor: string;
      readonly target: string;
      readonly type: string;
    }
  | {
      readonly kind: 'entity';
      readonly id: string;
      /** what is known of it, for one that need not be on the map */
      readonly entity?: Entity;
    };

export const createFocusStore = (): Store<Focus | null> => createStore<Focus | null>(null);

/** Whether two picks are of the same thing. */
export const sameFocus = (a: Focus | null, b: Focus | null): boolean =>
  a?.kind === b?.kind && a?.id === b?.id;

/** The pick of a thing on the map; null when it is not there. */
export function focusOf(subgraph: Subgraph, thing: Thing): Focus | null {
  if (thing.kind === 'entity') return { kind: 'entity', id: thing.id };
  const relationship = subgraph.relationships.find(({ id }) => id === thing.id);
  if (!relationship) return null;
  const { id, actor, target, type } = relationship;
  return { kind: 'relationship', id, actor, target, type };
}
