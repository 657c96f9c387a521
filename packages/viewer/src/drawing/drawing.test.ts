import { type Entity, QUAD_TABLE, quadOf, type Relationship, type Subgraph } from '@actograph/model';
import { describe, expect, test } from 'vitest';
import { KIND_COLORS, mix } from './colors.js';
import { draw } from './drawing.js';

const entity = (id: string, kind: Entity['kind'] = 'country'): Entity => ({
  id,
  name: id,
  kind,
  aliases: [],
  wikidata: null,
});
const edge = (actor: string, target: string, counts: Partial<Relationship>): Relationship => ({
  id: `${actor}|${counts.type ?? 'AID'}|${target}`,
  actor,
  target,
  type: 'AID',
  quad: quadOf(counts.type ?? 'AID'),
  events: 0,
  planned: 0,
  possible: 0,
  demanded: 0,
  hypothetical: 0,
  negated: 0,
  first: null,
  last: null,
  verbs: [],
  ...counts,
});
const subgraph = (...relationships: Relationship[]): Subgraph => ({
  entities: [entity('a'), entity('b', 'person'), entity('c')],
  relationships,
  total: { entities: 3, relationships: relationships.length },
});
const drawn = (...relationships: Relationship[]) =>
  draw(subgraph(...relationships), new Map([['a', { x: 2, y: 4 }]]), '#ffffff');

describe('the drawing', () => {
  test('has every node and edge, at its place and in the colour of its kind', () => {
    const drawing = drawn(edge('a', 'b', { events: 1 }));
    expect(drawing.order).toBe(3);
    expect(drawing.size).toBe(1);
    expect(drawing.getNodeAttributes('a')).toMatchObject({ y: 4, color: KIND_COLORS.country, label: 'a' });
    expect(drawing.getNodeAttribute('b', 'color')).toBe(KIND_COLORS.person);
  });

  test('shows more active entities larger, by area', () => {
    const drawing = drawn(edge('a', 'b', { events: 12 }), edge('a', 'c', { events: 4 }));
    const [a, b, c] = ['a', 'b', 'c'].map((id) => drawing.getNodeAttribute(id, 'size'));
    expect(a).toBe(20);
    expect(b).toBeLessThan(20);
    expect(c).toBeLessThan(b ?? 0);
    expect(c).toBeGreaterThan(4);
  });

  test('shows more frequent relationships wider, never too thin to be hit', () => {
    const drawing = drawn(
      edge('a', 'b', { events: 30 }),
      edge('b', 'c', { events: 2 }),
      edge('c', 'a', { planned: 90 }),
    );
    const [many, few, planned] = drawing.mapEdges((_id, { size }) => size);
    expect(many).toBeGreaterThan(few ?? 99);
    expect(few).toBeGreaterThan(planned ?? 99);
    expect(planned).toBeGreaterThan(2);
  });

  test('shows what is not reported as done fainter than what is', () => {
    const drawing = drawn(
      edge('a', 'b', { events: 1 }),
      edge('b', 'c', { planned: 1 }),
      edge('c', 'a', { negated: 3 }),
    );
    const full = QUAD_TABLE['material-cooperation'].color;
    expect(drawing.getEdgeAttribute('a|AID|b', 'color')).toBe(full);
    const faint = drawing.getEdgeAttribute('b|AID|c', 'color');
    expect(faint).not.toBe(full);
    expect(drawing.getEdgeAttribute('c|AID|a', 'color')).toBe(faint);
  });

  test('bends only edges that share a pair, and rings those to oneself, each its own way', () => {
    const drawing = drawn(
      edge('a', 'b', { events: 1 }),
      edge('b', 'a', { events: 1 }),
      edge('b', 'c', { events: 1 }),
      edge('c', 'c', { events: 1 }),
      edge('c', 'c', { events: 1, type: 'STATE' }),
    );
    expect(Object.fromEntries(drawing.mapEdges((id, { type }) => [id, type]))).toEqual({
      'a|AID|b': 'curved',
      'b|AID|a': 'curved',
      'b|AID|c': 'straight',
      'c|AID|c': 'loop',
      'c|STATE|c': 'loop',
    });
    expect(drawing.getEdgeAttribute('c|AID|c', 'loop')).not.toBe(
      drawing.getEdgeAttribute('c|STATE|c', 'loop'),
    );
  });
});

test('colours mix by share', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(mix('#d55e00', '#ffffff', 0)).toBe('#d55e00');
  expect(mix('#d55e00', '#0a0b0c', 1)).toBe('#0a0b0c');
});
