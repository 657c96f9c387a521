/** Orders texts by code point, as UTF-8 bytes would; `<` orders by UTF-16 unit, which no store shares. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above every other unit. */
const rank = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** How often each value stands in the list, the most frequent first, ties by code point. */
export function byFrequency(
  values: Iterable<readonly [value: string, times: number]>,
): (readonly [value: string, times: number])[] {
  const counts = new Map<string, number>();
  for (const [value, times] of values) counts.set(value, (counts.get(value) ?? 0) + times);
  return [...counts].sort(([a, x], [b, y]) => y - x || byCodePoint(a, b));
}

/** The most frequent value, ties by code point; null of nothing. */
export function mostFrequent(values: Iterable<readonly [value: string, times: number]>): string | null {
  return byFrequency(values)[0]?.[0] ?? null;
}

/** Distinct texts in code point order. */
export const distinct = (values: Iterable<string>): string[] => [...new Set(values)].sort(byCodePoint);
