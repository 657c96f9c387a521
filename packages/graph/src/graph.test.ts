import type { Relationship, Subgraph } from '@actograph/model';
import { expect, test } from 'vitest';
import { claims, toGraph } from './graph.js';

const entity = (id: string, name = id): Subgraph['entities'][number] => ({
  id,
  name,
  kind: 'country',
  aliases: [name],
  wikidata: null,
});
const accuses = (actor: string, target: string, counts: Partial<Relationship> = {}): Relationship => ({
  id: `${actor}|ACCUSE|${target}`,
  actor,
  target,
  type: 'ACCUSE',
  quad: 'verbal-conflict',
  events: 1,
  planned: 0,
  possible: 0,
  demanded: 0,
  hypothetical: 0,
  negated: 0,
  first: '2025-11-17',
  last: '2025-11-19',
  verbs: ['批评'],
  ...counts,
});
const subgraph = (relationships: Relationship[]): Subgraph => ({
  entities: [entity('jp', '日本'), entity('us', '美国'), entity('cn', '中国')],
  relationships,
  total: { entities: 3, relationships: relationships.length },
});

test('nodes are entities, edges relationships from actor to target', () => {
  const graph = toGraph(subgraph([accuses('cn', 'jp'), accuses('jp', 'cn')]));
  expect(graph.nodes()).toEqual(['cn', 'jp', 'us']);
  expect(graph.edges()).toEqual(['cn|ACCUSE|jp', 'jp|ACCUSE|cn']);
  expect(graph.extremities('cn|ACCUSE|jp')).toEqual(['cn', 'jp']);
  expect(graph.getNodeAttribute('jp', 'name')).toBe('日本');
  expect(graph.getEdgeAttribute('cn|ACCUSE|jp', 'verbs')).toEqual(['批评']);
});

test('an entity is as active as the affirmed, actual events of its relationships, a loop counting once', () => {
  const graph = toGraph(
    subgraph([
      accuses('cn', 'jp', { events: 3, planned: 4 }),
      accuses('jp', 'jp', { events: 2 }),
      accuses('us', 'cn', { events: 0, negated: 1 }),
    ]),
  );
  const activity = graph.mapNodes((id, { events }) => [id, events]);
  expect(activity).toEqual([
    ['cn', 3],
    ['jp', 5],
    ['us', 0],
  ]);
});

test('claims count events of every modality and polarity', () => {
  const {
    id: _id,
    actor: _actor,
    target: _target,
    ...rest
  } = accuses('cn', 'jp', { planned: 2, negated: 1 });
  expect(claims(rest)).toBe(4);
});

test('the order in which a subgraph comes makes no difference', () => {
  const some = subgraph([accuses('cn', 'jp'), accuses('jp', 'cn'), accuses('us', 'jp')]);
  const reversed = {
    ...some,
    entities: some.entities.toReversed(),
    relationships: some.relationships.toReversed(),
  };
  expect(toGraph(reversed).export()).toEqual(toGraph(some).export());
});
