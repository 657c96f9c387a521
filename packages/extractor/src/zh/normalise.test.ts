import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from './normalise.js';

test.each([
  ['北韓向俄羅斯提供炮彈', '北韩向俄罗斯提供炮弹'],
  ['「恆生」２０２５年', '“恒生”2025年'],
  ['法国,美国:"好"', '法国，美国：“好”'],
  ['1,000人在11:35抵达', '1,000人在11:35抵达'],
])('%s reads as %s', (text, expected) => {
  expect(normalise(text)).toBe(expected);
});

test('the text keeps its length, so that offsets hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normalise(text).length).toBe(text.length);
    }),
  );
});
