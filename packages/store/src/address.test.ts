import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_STORE, parseAddress } from './address.js';

test('an embedded store is a folder', () => {
  expect(parseAddress(DEFAULT_STORE, {})).toEqual({ kind: 'embedded', folder: resolve('.actograph/graph') });
  expect(parseAddress('embedded:/a b/ü', {})).toEqual({ kind: 'embedded', folder: resolve('/a b/ü') });
});

test.each([
  ['neo4j://me:p%40ss@host:7687', {}, 'neo4j://host:7687', 'me', 'p@ss'],
  ['bolt://host', { NEO4J_USERNAME: 'u', NEO4J_PASSWORD: 'p' }, 'bolt://host', 'u', 'p'],
  ['neo4j+s://x.example', { NEO4J_PASSWORD: 'p' }, 'neo4j+s://x.example', 'neo4j', 'p'],
  ['bolt+s://me@host', { NEO4J_USERNAME: 'u', NEO4J_PASSWORD: 'p' }, 'bolt+s://host', 'me', 'p'],
])('%s with %o', (url, env, shown, username, password) => {
  expect(parseAddress(url, env)).toEqual({ kind: 'neo4j', url: shown, username, password });
});

test.each(['', 'embedded:', 'http://host', 'graph', 'bolt//secret@host'])('%j is refused', (url) => {
  expect(() => parseAddress(url, {})).toThrow(expect.objectContaining({ code: 'bad-usage' }));
});

test('a refusal does not repeat the password', () => {
  expect(() => parseAddress('http://me:secret@host', {})).toThrow(/^(?!.*secret)/);
});
