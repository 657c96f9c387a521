/** Colours of the map that differ between light and dark pages; the rest of the page has its own in the styles. */
export interface Theme {
  readonly background: string;
  readonly text: string;
  /** ring around what is picked */
  readonly accent: string;
}

export const LIGHT: Theme = { background: '#fbfbfa', text: '#1d2129', accent: '#1d2129' };
export const DARK: Theme = { background: '#15181d', text: '#e8eaed', accent: '#ffffff' };
