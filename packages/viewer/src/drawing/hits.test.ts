import { describe, expect, test } from 'vitest';
import { curve, distance, loop, pointAt } from './geometry.js';
import { placeOfEdge, type Snapshot, thingAt } from './hits.js';

const A = { x: 100, y: 100 };
const B = { x: 300, y: 100 };
const snapshot: Snapshot = {
  nodes: [
    { id: 'a', place: A, radius: 12 },
    { id: 'b', place: B, radius: 8 },
  ],
  edges: [
    { id: 'straight', path: curve(A, B, 0), width: 3 },
    { id: 'curved', path: curve(A, B, 0.4), width: 3 },
    { id: 'self', path: loop(A, 12, 0), width: 3 },
  ],
};

describe('the geometry of edges', () => {
  test('a curve bends to the left of its direction as seen on the screen', () => {
    expect(pointAt(curve(A, B, 0.4), 0.5)).toEqual({ x: 200, y: 60 });
    expect(pointAt(curve(B, A, 0.4), 0.5)).toEqual({ x: 200, y: 140 });
  });

  test('points of a path are on it', () => {
    for (const { path } of snapshot.edges) {
      for (const t of [0, 0.2, 0.5, 0.9]) expect(distance(path, pointAt(path, t))).toBeLessThan(0.5);
    }
  });

  test('a path without length is as far as its point', () => {
    expect(distance(curve(A, A, 0), { x: 103, y: 104 })).toBeCloseTo(5);
  });
});

describe('what a pointer means', () => {
  test.each([
    ['the middle of a node', { x: 100, y: 100 }, 'a'],
    ['just beside a node', { x: 100, y: 113 }, 'a'],
    ['the middle of a straight edge', { x: 200, y: 100 }, 'straight'],
    ['a little beside it', { x: 200, y: 105 }, 'straight'],
    ['the middle of a curve', { x: 200, y: 60 }, 'curved'],
    ['nearer to the curve than to the line', { x: 200, y: 63 }, 'curved'],
    ['the top of the ring above a node', { x: 100, y: 70 }, 'self'],
  ])('%s', (_where, point, id) => {
    expect(thingAt(snapshot, point)?.id).toBe(id);
  });

  test.each([
    ['between curve and line', { x: 200, y: 80 }],
    ['beyond the end of an edge', { x: 340, y: 100 }],
    ['far from all', { x: 900, y: 900 }],
  ])('nothing %s', (_where, point) => {
    expect(thingAt(snapshot, point)).toBeNull();
  });
});

describe('where an edge can be clicked', () => {
  const origin = { x: 0.25, y: 0.75 };

  test('is its middle, whole pixels from the corner of the window', () => {
    expect(placeOfEdge(snapshot, 'curved', { x: 0, y: 0 }, [])).toEqual({ x: 200, y: 60 });
    expect(placeOfEdge(snapshot, 'curved', origin, [])).toEqual({ x: 200.25, y: 59.75 });
  });

  test('is beside the middle where a node or a label lies over it', () => {
    const node = { id: 'over', place: { x: 200, y: 100 }, radius: 10 };
    const place = placeOfEdge({ ...snapshot, nodes: [...snapshot.nodes, node] }, 'straight', origin, []);
    expect(Math.abs((place?.x ?? 200) - 200)).toBeGreaterThan(10);
    const label = { left: 180, right: 220, top: 90, bottom: 110 };
    const uncovered = placeOfEdge(snapshot, 'straight', origin, [label]);
    expect(Math.abs((uncovered?.x ?? 200) - 200)).toBeGreaterThan(20);
  });

  test('is under a label where all of it is, and nowhere where nodes are', () => {
    const label = { left: 0, right: 999, top: 0, bottom: 999 };
    expect(placeOfEdge(snapshot, 'straight', origin, [label])).not.toBeNull();
    const node = { id: 'over', place: { x: 200, y: 100 }, radius: 200 };
    expect(placeOfEdge({ ...snapshot, nodes: [node] }, 'straight', origin, [])).toBeNull();
    expect(placeOfEdge(snapshot, 'unknown', origin, [])).toBeNull();
  });
});
