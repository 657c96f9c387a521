import { byCodePoint } from './order.js';

/**
 * Which document each one repeats: among documents of equal text the one with the smallest id is the first,
 * and the others repeat it. Order-free, and the next one takes over when the first goes.
 */
export function duplicatesOf(
  documents: Iterable<{ readonly id: string; readonly sha256: string }>,
): Map<string, string | null> {
  const firsts = new Map<string, string>();
  const all = [...documents];
  for (const { id, sha256 } of all) {
    const first = firsts.get(sha256);
    if (first === undefined || byCodePoint(id, first) < 0) firsts.set(sha256, id);
  }
  return new Map(
    all.map(({ id, sha256 }) => {
      const first = firsts.get(sha256) ?? id;
      return [id, first === id ? null : first];
    }),
  );
}
