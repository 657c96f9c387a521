import { expect, test } from 'vitest';
import { byCodePoint, distinct, mostFrequent } from './order.js';

test('texts are ordered by code point, also above the basic plane', () => {
  const texts = ['𠀀', '\uffe5', '中', 'b', 'a', '', 'ab', '\u{1f600}', '𠀀a'];
  const bytes = [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  expect([...texts].sort(byCodePoint)).toEqual(bytes);
});

test('the most frequent wins, a tie goes to the smaller code point, in any order', () => {
  const votes = [
    ['乙', 1],
    ['甲', 2],
    ['乙', 2],
    ['丙', 3],
  ] as const;
  expect(mostFrequent(votes)).toBe('丙');
  expect(mostFrequent([...votes].reverse())).toBe('丙');
  expect(mostFrequent([...votes, ['甲', 9]])).toBe('甲');
  expect(mostFrequent([])).toBeNull();
});

test('distinct keeps each text once, sorted', () => {
  expect(distinct(['b', 'a', 'b'])).toEqual(['a', 'b']);
});
