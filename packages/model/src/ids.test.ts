import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityId, hashId, sha256Hex } from './ids.js';

describe('ids', () => {
  it('hashes any text as Node does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  it('tells apart parts that run together', () => {
    expect(hashId(['ab', 'c'])).not.toBe(hashId(['a', 'bc']));
    expect(hashId(['1'])).not.toBe(hashId([1]));
  });

  it('depends on name and kind', () => {
    expect(entityId('长安', 'place')).toBe(entityId('长安', 'place'));
    expect(entityId('长安', 'place')).not.toBe(entityId('长安', 'organization'));
    expect(entityId('长安', 'place')).toMatch(/^[0-9a-f]{24}$/);
  });
});
