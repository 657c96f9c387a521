import type { Entity } from '@actograph/model';
import type { Api } from '../api.js';
import { createStore, type Store } from './store.js';

/** What is typed in the search box, and the entities found for it; null while they are looked for. */
export interface SearchState {
  readonly text: string;
  readonly found: readonly Entity[] | null;
  readonly failed: boolean;
}

const CLEAR: SearchState = { text: '', found: [], failed: false };

export const createSearchStore = (): Store<SearchState> => createStore(CLEAR);

export const clearSearch = (store: Store<SearchState>): void => store.set(CLEAR);

/** Takes the text that is typed now. */
export function typeSearch(store: Store<SearchState>, text: string): void {
  if (text.trim() === '') store.set({ ...CLEAR, text });
  else store.set({ text, found: null, failed: false });
}

/** Looks for what is typed; an answer that comes after more was typed is dropped. */
export async function runSearch(store: Store<SearchState>, api: Api): Promise<void> {
  const asked = store.get();
  if (asked.found !== null) return;
  const answer = await api.search(asked.text).then(
    ({ entities }) => ({ found: entities, failed: false }),
    () => ({ found: [], failed: true }),
  );
  if (store.get() === asked) store.set({ text: asked.text, ...answer });
}
