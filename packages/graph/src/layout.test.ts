import { MultiDirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import type { RelationshipGraph } from './graph.js';
import { layout } from './layout.js';
import { radiusOf } from './radius.js';

/** A ring of nodes, each with an edge to the next. */
function ring(size: number, order: (ids: string[]) => string[] = (ids) => ids): RelationshipGraph {
  const graph: RelationshipGraph = new MultiDirectedGraph();
  const ids = Array.from({ length: size }, (_, index) => `n${index}`);
  for (const id of order(ids)) {
    graph.addNode(id, { name: id, kind: 'country', aliases: [], wikidata: null, events: 1 });
  }
  for (const id of order(ids)) {
    const next = `n${(Number(id.slice(1)) + 1) % size}`;
    graph.addEdgeWithKey(`${id}|AID|${next}`, id, next, {
      type: 'AID',
      quad: 'material-cooperation',
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
  }
  return graph;
}

describe('layout', () => {
  test('the same graph gives the same picture, in whatever order it comes', () => {
    const positions = layout(ring(20));
    expect(layout(ring(20))).toEqual(positions);
    expect(layout(ring(20, (ids) => ids.toReversed()))).toEqual(positions);
  });

  test('no two nodes share a place, and neighbours stand nearer than others', () => {
    const positions = layout(ring(12));
    const gap = (a: string, b: string) => {
      const [from, to] = [positions.get(a), positions.get(b)];
      return from && to ? Math.hypot(from.x - to.x, from.y - to.y) : Number.NaN;
    };
    const places = new Set([...positions.values()].map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`));
    expect(places.size).toBe(12);
    expect(gap('n0', 'n1')).toBeLessThan(gap('n0', 'n6'));
  });

  test('nodes do not cover one another', () => {
    const graph = ring(3);
    for (let index = 0; index < 40; index += 1) {
      const id = `leaf${index}`;
      graph.addNode(id, { name: id, kind: 'concept', aliases: [], wikidata: null, events: 1 });
      graph.addEdgeWithKey(`n0|AID|${id}`, 'n0', id, graph.getEdgeAttributes('n0|AID|n1'));
    }
    const places = [...layout(graph)];
    const width = (axis: 'x' | 'y') => {
      const values = places.map(([, place]) => place[axis]);
      return Math.max(...values) - Math.min(...values);
    };
    // Half of what the picture allows: a little overlap is no harm, a heap is.
    const unit = Math.max(width('x') / 860, width('y') / 560);
    const radius = radiusOf(graph);
    const covering = places.flatMap(([a, from], index) =>
      places
        .slice(index + 1)
        .filter(([b, to]) => Math.hypot(from.x - to.x, from.y - to.y) < 0.5 * unit * (radius(a) + radius(b))),
    );
    expect(covering).toEqual([]);
  });

  test('known places stay, and a new node settles near its neighbours', () => {
    const before = layout(ring(12));
    const graph = ring(12);
    graph.addNode('new', { name: 'new', kind: 'person', aliases: [], wikidata: null, events: 0 });
    graph.addEdgeWithKey('new|AID|n3', 'new', 'n3', graph.getEdgeAttributes('n0|AID|n1'));
    const after = layout(graph, before);
    for (const [id, position] of before) expect(after.get(id)).toEqual(position);
    const nearest = [...before]
      .map(([id, { x, y }]) => ({
        id,
        gap: Math.hypot(x - (after.get('new')?.x ?? 0), y - (after.get('new')?.y ?? 0)),
      }))
      .sort((a, b) => a.gap - b.gap)[0];
    expect(['n2', 'n3', 'n4']).toContain(nearest?.id);
  });

  test.each([0, 1])('a graph of %i nodes has as many places', (size) => {
    const graph: RelationshipGraph = new MultiDirectedGraph();
    for (let index = 0; index < size; index += 1) {
      graph.addNode(`n${index}`, { name: '', kind: 'concept', aliases: [], wikidata: null, events: 0 });
    }
    const positions = [...layout(graph).values()];
    expect(positions.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toHaveLength(size);
  });
});
