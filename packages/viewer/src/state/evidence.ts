import type { EventDetail } from '@actograph/model';
import type { Api, EventParameters } from '../api.js';
import type { Focus } from './focus.js';
import { createStore, type Store } from './store.js';

/** The events behind what is picked. */
export type EvidenceState =
  | { readonly phase: 'none' }
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly message: string }
  | { readonly phase: 'ready'; readonly events: readonly EventDetail[]; readonly total: number };

export const createEvidenceStore = (): Store<EvidenceState> => createStore<EvidenceState>({ phase: 'none' });

/** How many more events each request brings. */
export const EVENTS_PAGE = 50;
/** What the server gives at most. */
export const MOST_EVENTS = 1000;

/**
 * Loads the events of what is picked, unless something else is picked meanwhile. What is shown stays until the
 * answer comes when the same pick is loaded again (`again`), so that a live update does not flicker.
 */
export async function loadEvidence(
  store: Store<EvidenceState>,
  api: Api,
  focus: Focus,
  options: { readonly limit: number; readonly again: boolean; readonly current: () => boolean },
): Promise<void> {
  if (!options.again) store.set({ phase: 'loading' });
  try {
    const { events, total } = await api.events(parametersOf(focus, options.limit));
    if (options.current()) store.set({ phase: 'ready', events, total });
  } catch (error) {
    if (!options.current() || options.again) return;
    store.set({ phase: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

function parametersOf(focus: Focus, limit: number): EventParameters {
  if (focus.kind === 'entity') return { entity: focus.id, limit };
  const { actor, target, type } = focus;
  return { actor, target, type, limit };
}
