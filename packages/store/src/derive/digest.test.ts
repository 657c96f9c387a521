import { expect, test } from 'vitest';
import { digestAfter, EMPTY_DIGEST } from './digest.js';

const document = (id: string, title: string | null = null) => ({
  id,
  sha256: 'aa',
  extractor: 'zh@1',
  title,
  published: null,
  url: null,
});

test('equal contents have the equal digest, whatever came and went on the way', () => {
  const [a, b, c] = [document('a'), document('b'), document('c')];
  const straight = digestAfter(EMPTY_DIGEST, [], [a, b]);
  const around = digestAfter(digestAfter(digestAfter(EMPTY_DIGEST, [], [c, b]), [c], []), [], [a]);
  expect(around).toBe(straight);
  expect(straight).toMatch(/^[0-9a-f]{32}$/);
  expect(digestAfter(straight, [a, b], [])).toBe(EMPTY_DIGEST);
});

test('a changed property changes the digest', () => {
  const before = digestAfter(EMPTY_DIGEST, [], [document('a')]);
  expect(digestAfter(before, [document('a')], [document('a', 'News')])).not.toBe(before);
});
