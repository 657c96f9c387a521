import type { EntityKind } from '@actograph/model';
import type { GazetteerEntry } from './lexicon/types.js';
import { PLAIN_NAME, type Word } from './words.js';

/** One word out of the parts of a name; no word when there are no parts. */
export function nameOf(
  parts: readonly Word[],
  kind: EntityKind,
  entry: GazetteerEntry | null = null,
): readonly Word[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return [];
  const text = parts.map((part) => part.text).join('');
  return [{ ...PLAIN_NAME, kind, entry, text, start: first.start, end: last.end }];
}
