import { expect, test } from 'vitest';
import { plainValue } from './values.js';

test('nodes, relationships and paths of the engine become plain, without properties that have no value', () => {
  const node = { id: 'a', title: null, _label: 'Entity', _id: { offset: 0, table: 1 } };
  const edge = { type: 'AID', last: null, _label: 'ACTED_ON', _id: {}, _src: {}, _dst: {} };
  expect(plainValue(node)).toEqual({ labels: ['Entity'], properties: { id: 'a' } });
  expect(plainValue(edge)).toEqual({ type: 'ACTED_ON', properties: { type: 'AID' } });
  expect(plainValue({ _nodes: [node, node], _rels: [edge] })).toMatchObject({
    nodes: [{ labels: ['Entity'] }, { labels: ['Entity'] }],
    relationships: [{ type: 'ACTED_ON' }],
  });
});

test.each([
  [3n, '', 3],
  [2n ** 60n, '', '1152921504606846976'],
  [new Date('2025-11-19'), 'DATE', '2025-11-19'],
  [new Date('2025-11-19T10:20:30Z'), 'TIMESTAMP', '2025-11-19T10:20:30.000Z'],
  [[new Date('2025-11-19'), null], 'DATE[]', ['2025-11-19', null]],
  [new Map([['a', 1n]]), '', { a: 1 }],
  [undefined, '', null],
])('%o of type %s', (value, type, expected) => {
  expect(plainValue(value, type)).toEqual(expected);
});
