import { expect, test } from 'vitest';
import { duplicatesOf } from './duplicates.js';

test('among equal texts the smallest id is the first, in whatever order they come', () => {
  const documents = [
    { id: 'b', sha256: 'x' },
    { id: 'a', sha256: 'x' },
    { id: 'c', sha256: 'y' },
    { id: 'd', sha256: 'x' },
  ];
  const expected = { a: null, b: 'a', c: null, d: 'a' };
  expect(Object.fromEntries(duplicatesOf(documents))).toEqual(expected);
  expect(Object.fromEntries(duplicatesOf([...documents].reverse()))).toEqual(expected);
});
