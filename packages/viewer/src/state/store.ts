import { useSyncExternalStore } from 'react';

/** A value that changes, and those who want to know. */
export interface Store<T> {
  get(): T;
  set(value: T): void;
  /** Calls the listener after every change; the answer stops it. */
  subscribe(listener: () => void): () => void;
}

/** A store that holds the value. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The store's value; the component is drawn again when it changes. */
export const useStore = <T>(store: Store<T>): T =>
  useSyncExternalStore(store.subscribe, store.get, store.get);
