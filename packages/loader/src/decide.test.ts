import { expect, test } from 'vitest';
import { decide, isUnchanged } from './decide.js';

const stored = { sha256: 'x', extractor: 'zh@1', origin: 'here', duplicateOf: null };

test.each([
  ['nothing stored', undefined, {}, 'load'],
  ['the same', stored, {}, 'unchanged'],
  ['the same from elsewhere', stored, { origin: 'there' }, 'unchanged'],
  ['another extractor', stored, { extractor: 'zh@2' }, 'replace'],
  ['another extractor from elsewhere', stored, { extractor: 'zh@2', origin: 'there' }, 'replace'],
  ['another text', stored, { sha256: 'y' }, 'replace'],
  ['another text from elsewhere', stored, { sha256: 'y', origin: 'there' }, 'conflict'],
  ['another text from nobody knows where', stored, { sha256: 'y', origin: null }, 'replace'],
  ['another text over one from nobody knows where', { ...stored, origin: null }, { sha256: 'y' }, 'replace'],
])('%s', (_, state, change, expected) => {
  expect(decide(state, { sha256: 'x', extractor: 'zh@1', origin: 'here', ...change })).toBe(expected);
});

test('only a document of equal text, read by the same extractor, need not be extracted', () => {
  expect(isUnchanged(stored, { sha256: 'x' }, 'zh@1')).toBe(true);
  expect(isUnchanged(stored, { sha256: 'x' }, 'zh@2')).toBe(false);
  expect(isUnchanged(stored, { sha256: 'y' }, 'zh@1')).toBe(false);
  expect(isUnchanged(undefined, { sha256: 'x' }, 'zh@1')).toBe(false);
});
