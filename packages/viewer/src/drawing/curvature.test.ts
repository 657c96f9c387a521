import { type ActionType, quadOf, type Relationship } from '@actograph/model';
import { describe, expect, test } from 'vitest';
import { curvatures } from './curvature.js';
import { curve, type Point, pointAt } from './geometry.js';

const edge = (actor: string, type: ActionType, target: string): Relationship => ({
  id: `${actor}|${type}|${target}`,
  actor,
  target,
  type,
  quad: quadOf(type),
  events: 1,
  planned: 0,
  possible: 0,
  demanded: 0,
  hypothetical: 0,
  negated: 0,
  first: null,
  last: null,
  verbs: [],
});

const PLACES: Readonly<Record<string, Point>> = { a: { x: 0, y: 0 }, b: { x: 100, y: 0 } };
const middles = (edges: Relationship[]): number[] => {
  const bends = curvatures(edges);
  return edges.map(({ id, actor, target }) => {
    const [from, to] = [PLACES[actor], PLACES[target]];
    return from && to
      ? Math.round(pointAt(curve(from, to, bends.get(id) ?? Number.NaN), 0.5).y * 100) / 100
      : Number.NaN;
  });
};

describe('curvatures', () => {
  test('an edge alone is straight', () => {
    expect(curvatures([edge('a', 'AID', 'b'), edge('a', 'AID', 'c')])).toEqual(
      new Map([
        ['a|AID|b', 0],
        ['a|AID|c', 0],
      ]),
    );
  });

  test.each([2, 3, 5, 21])('%i edges of a pair, both ways, all pass elsewhere', (count) => {
    const types: ActionType[] = [
      'AID',
      'ACCUSE',
      'STATE',
      'OTHER',
      'REJECT',
      'AGREE',
      'ASSAULT',
      'CONSULT',
      'COERCE',
      'GOVERN',
      'PROTEST',
    ];
    const edges = Array.from({ length: count }, (_, index) => {
      const type = types[Math.floor(index / 2)] ?? 'OTHER';
      return index % 2 === 0 ? edge('a', type, 'b') : edge('b', type, 'a');
    });
    expect(new Set(middles(edges)).size).toBe(count);
  });

  test('the two directions of a pair pass on two sides', () => {
    const [there, back] = middles([edge('a', 'AID', 'b'), edge('b', 'AID', 'a')]);
    expect(Math.sign(there ?? 0)).toBe(-Math.sign(back ?? 0));
    expect(there).not.toBe(0);
  });

  test('the order of edges makes no difference', () => {
    const edges = [edge('a', 'AID', 'b'), edge('b', 'AID', 'a'), edge('a', 'STATE', 'b')];
    const sorted = (bends: ReadonlyMap<string, number>) => [...bends].sort();
    expect(sorted(curvatures(edges.toReversed()))).toEqual(sorted(curvatures(edges)));
  });

  test('an edge to itself has none', () => {
    expect(curvatures([edge('a', 'AID', 'a')]).size).toBe(0);
  });

  test('names that hold separators do not join two pairs', () => {
    const bends = curvatures([edge('a","b', 'AID', 'c'), edge('a', 'AID', 'b","c')]);
    expect([...bends.values()]).toEqual([0, 0]);
  });
});
