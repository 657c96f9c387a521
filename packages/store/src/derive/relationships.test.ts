import type { Relationship } from '@actograph/model';
import { expect, test } from 'vitest';
import { deriveRelationships, type EventGroup, heaviestFirst } from './relationships.js';

const group = (change: Partial<EventGroup> = {}): EventGroup => ({
  actor: 'US',
  target: 'JP',
  type: 'ACCUSE',
  polarity: 'affirmed',
  modality: 'actual',
  verb: '批评',
  events: 1,
  first: null,
  last: null,
  ...change,
});

test('facts, plans, possibilities, demands, suppositions and denials are counted apart', () => {
  const groups = [
    group({ events: 2, first: '2025-11-05', last: '2025-11-09' }),
    group({ verb: '谴责', first: '2025-11-01', last: '2025-11-01' }),
    group({ modality: 'planned', events: 3 }),
    group({ modality: 'possible' }),
    group({ modality: 'demanded', events: 2 }),
    group({ modality: 'hypothetical' }),
    group({ polarity: 'negated', events: 4 }),
    group({ polarity: 'negated', modality: 'planned', verb: '拒绝' }),
  ];
  const expected: Relationship = {
    id: 'US|ACCUSE|JP',
    actor: 'US',
    target: 'JP',
    type: 'ACCUSE',
    quad: 'verbal-conflict',
    events: 3,
    planned: 3,
    possible: 1,
    demanded: 2,
    hypothetical: 1,
    negated: 5,
    first: '2025-11-01',
    last: '2025-11-09',
    verbs: ['批评', '拒绝', '谴责'],
  };
  expect(deriveRelationships(groups)).toEqual([expected]);
  expect(deriveRelationships([...groups].reverse())).toEqual([expected]);
});

test('actor, target and type each make another relationship', () => {
  const groups = [group(), group({ actor: 'CN' }), group({ target: 'CN' }), group({ type: 'AID' })];
  expect(deriveRelationships(groups)).toHaveLength(4);
});

test('facts weigh more than any number of plans and denials, which weigh more than an id', () => {
  const [fact, plans, denial, other] = [
    group({ actor: 'd' }),
    group({ actor: 'c', modality: 'planned', events: 9 }),
    group({ actor: 'a', polarity: 'negated' }),
    group({ actor: 'b', polarity: 'negated' }),
  ];
  const edges = deriveRelationships([other, denial, plans, fact].flatMap((each) => each ?? []));
  expect(edges.sort(heaviestFirst).map(({ actor }) => actor)).toEqual(['d', 'c', 'a', 'b']);
});
