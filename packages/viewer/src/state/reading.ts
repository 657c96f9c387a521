import type { DocumentDetail } from '@actograph/model';
import type { Api } from '../api.js';
import { createStore, type Store } from './store.js';

/** The document that is open, and the place in it that the reader came for. */
export type ReadingState =
  | { readonly phase: 'closed' }
  | { readonly phase: 'loading'; readonly id: string }
  | { readonly phase: 'failed'; readonly id: string; readonly message: string }
  | { readonly phase: 'open'; readonly document: DocumentDetail; readonly start: number };

export const createReadingStore = (): Store<ReadingState> => createStore<ReadingState>({ phase: 'closed' });

/** Opens a document at a character of its text, unless it is closed or another is opened meanwhile. */
export async function openDocument(
  store: Store<ReadingState>,
  api: Api,
  id: string,
  start: number,
): Promise<void> {
  const loading: ReadingState = { phase: 'loading', id };
  store.set(loading);
  try {
    const document = await api.document(id);
    if (store.get() === loading) store.set({ phase: 'open', document, start });
  } catch (error) {
    if (store.get() !== loading) return;
    store.set({ phase: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
}
