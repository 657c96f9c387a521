import type { Entity } from '@actograph/model';
import { createContext, useContext } from 'react';
import type { Api } from '../api.js';
import { createEvidenceStore, EVENTS_PAGE, loadEvidence } from './evidence.js';
import { createFocusStore, type Focus, sameFocus } from './focus.js';
import { createMapStores, type Place, refresh } from './map.js';
import { createReadingStore, openDocument } from './reading.js';
import { createSearchStore } from './search.js';

/** Everything the page knows, one store per concern, and what a reader can do with it. */
export type Session = ReturnType<typeof createSession>;

export function createSession(api: Api, place: Place) {
  const stores = {
    ...createMapStores(),
    focus: createFocusStore(),
    evidence: createEvidenceStore(),
    reading: createReadingStore(),
    search: createSearchStore(),
  };
  let limit = EVENTS_PAGE;

  const loadPicked = (again: boolean) => {
    const focus = stores.focus.get();
    if (!focus) return stores.evidence.set({ phase: 'none' });
    const asked = limit;
    const current = () => stores.focus.get() === focus && limit === asked;
    void loadEvidence(stores.evidence, api, focus, { limit, again, current });
  };

  /** Picks an entity or a relationship and loads its events; null lets go. */
  const pick = (focus: Focus | null) => {
    if (sameFocus(focus, stores.focus.get())) return;
    limit = EVENTS_PAGE;
    stores.focus.set(focus);
    loadPicked(false);
  };
  const lookers = new Set<(id: string) => void>();

  return {
    ...stores,
    api,
    /** Picks an entity that was searched for, and moves the map to it when it is there. */
    find(entity: Entity) {
      pick({ kind: 'entity', id: entity.id, entity });
      for (const look of lookers) look(entity.id);
    },
    /** Calls the listener with each entity that the map should move to; the answer stops it. */
    onLookAt(listener: (id: string) => void): () => void {
      lookers.add(listener);
      return () => lookers.delete(listener);
    },
    pick,
    /** Loads the next events of what is picked. */
    moreEvents() {
      limit += EVENTS_PAGE;
      loadPicked(true);
    },
    /** Opens a document at a character of its text. */
    open: (id: string, start: number) => openDocument(stores.reading, api, id, start),
    /** Closes the document. */
    closeDocument: () => stores.reading.set({ phase: 'closed' }),
    /** Looks whether the store has changed, and takes over what is new. */
    async refresh() {
      const before = stores.map.get();
      await refresh(stores, api, place);
      if (stores.map.get() !== before && stores.focus.get()) loadPicked(true);
    },
    /** Shows up to `top` relationships. */
    async showTop(top: number) {
      stores.top.set(top);
      await refresh(stores, api, place, true);
    },
  };
}

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

/** The page's session. Throws outside a `SessionProvider`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is called outside a SessionProvider');
  return session;
}
