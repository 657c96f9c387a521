import { useSyncExternalStore } from 'react';
import { DARK, LIGHT, type Theme } from './theme.js';

const query = () => matchMedia('(prefers-color-scheme: dark)');

const subscribe = (listener: () => void) => {
  const dark = query();
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
};

/** The map's theme, following what the reader's system prefers. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, () => (query().matches ? DARK : LIGHT));
