import type { Positions } from '@actograph/graph';
import { DEFAULT_TOP, type Stats, type Subgraph } from '@actograph/model';
import { type Api, ConnectionLost } from '../api.js';
import { createStore, type Store } from './store.js';

/** The relationship map as far as it is known. */
export type MapState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly message: string }
  | {
      readonly phase: 'ready';
      readonly revision: string;
      readonly stats: Stats;
      readonly subgraph: Subgraph;
      readonly positions: Positions;
    };

export type ReadyMap = Extract<MapState, { phase: 'ready' }>;

/** Whether the server answers. */
export type Connection = 'unknown' | 'online' | 'lost';

export interface MapStores {
  readonly map: Store<MapState>;
  readonly connection: Store<Connection>;
  /** the most relationships to show */
  readonly top: Store<number>;
}

export const createMapStores = (): MapStores => ({
  map: createStore<MapState>({ phase: 'loading' }),
  connection: createStore<Connection>('unknown'),
  top: createStore(DEFAULT_TOP),
});

/** Finds places for a subgraph's entities, those that are known staying where they are. */
export type Place = (subgraph: Subgraph, known: Positions) => Promise<Positions>;

/**
 * Asks whether the store has changed, and if so, or if `anew`, loads the map again. Never throws: what goes wrong is
 * in the stores afterwards, and a map that was there stays.
 */
export async function refresh(stores: MapStores, api: Api, place: Place, anew = false): Promise<void> {
  const { map, connection, top } = stores;
  const before = map.get();
  try {
    const { revision, stats } = await api.status();
    connection.set('online');
    if (!anew && before.phase === 'ready' && before.revision === revision) return;
    const subgraph = await api.graph({ top: top.get() });
    const known = before.phase === 'ready' ? worthKeeping(subgraph, before.positions) : new Map();
    const positions = await place(subgraph, known);
    map.set({ phase: 'ready', revision, stats, subgraph, positions });
  } catch (error) {
    if (error instanceof ConnectionLost) connection.set('lost');
    else if (before.phase !== 'ready') map.set({ phase: 'failed', message: messageOf(error) });
    else console.error(error);
  }
}

/** Where most of the map is new, places found for the rest would only squeeze it: then all is placed anew. */
function worthKeeping(subgraph: Subgraph, positions: Positions): Positions {
  const kept = subgraph.entities.filter(({ id }) => positions.has(id)).length;
  return kept * 2 >= subgraph.entities.length ? positions : new Map();
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
