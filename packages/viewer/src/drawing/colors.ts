import type { EntityKind } from '@actograph/model';

/**
 * Colour of each kind of entity, readable on white and on black. Thirteen hues cannot all be told apart by every
 * eye, so the five kinds that fill news are the furthest apart, and the legend names what is on screen.
 */
export const KIND_COLORS: Readonly<Record<EntityKind, string>> = {
  person: '#aa4499',
  country: '#4667c8',
  organization: '#158a8a',
  group: '#b07d2b',
  place: '#6f8f2f',
  facility: '#7a6fd0',
  weapon: '#c2414f',
  agreement: '#3b95c9',
  policy: '#5c7fa3',
  goods: '#a8693d',
  money: '#8c8a1f',
  work: '#9a7bb0',
  concept: '#7d8590',
};

/** The colour `share` of the way from one colour to another; all `#rrggbb`. */
export function mix(from: string, to: string, share: number): string {
  const channel = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(from, at) * (1 - share) + channel(to, at) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
