import type { EventDetail, Relationship } from '@actograph/model';
import { expect, test } from 'vitest';
import { countsOf, dayOf, plural } from './words.js';

const country = { id: 'jp', name: '日本', kind: 'country' as const, aliases: [], wikidata: null };
const event: EventDetail = {
  id: 'e',
  actor: country,
  target: country,
  type: 'ACCUSE',
  quad: 'verbal-conflict',
  verb: '批评',
  polarity: 'affirmed',
  modality: 'actual',
  dateFrom: '2025-11-17',
  dateTo: '2025-11-17',
  datePrecision: 'day',
  place: null,
  confidence: 1,
  mentions: [],
};

test.each([
  [{}, '2025-11-17'],
  [{ datePrecision: 'published' as const }, 'published 2025-11-17'],
  [{ dateFrom: '2025-11-01', dateTo: '2025-11-30', datePrecision: 'month' as const }, '2025-11'],
  [{ dateFrom: '2025-01-01', dateTo: '2025-12-31', datePrecision: 'year' as const }, '2025'],
  [
    { dateFrom: '2025-11-10', dateTo: '2025-11-16', datePrecision: 'week' as const },
    '2025-11-10 – 2025-11-16',
  ],
  [{ dateFrom: null, dateTo: null, datePrecision: 'none' as const }, 'undated'],
])('the day of %j reads %s', (date, expected) => {
  expect(dayOf({ ...event, ...date })).toBe(expected);
});

const relationship: Relationship = {
  id: 'jp|ACCUSE|us',
  actor: 'jp',
  target: 'us',
  type: 'ACCUSE',
  quad: 'verbal-conflict',
  events: 0,
  planned: 0,
  possible: 0,
  demanded: 0,
  hypothetical: 0,
  negated: 0,
  first: null,
  last: null,
  verbs: [],
};

test.each([
  [{ events: 1 }, '1 event'],
  [{ events: 1200, planned: 2, negated: 1 }, '1,200 events, 2 planned, 1 negated'],
  [{ demanded: 1 }, '1 demanded'],
  [{}, '0 events'],
])('counts of %j read "%s"', (counts, expected) => {
  expect(countsOf({ ...relationship, ...counts })).toBe(expected);
});

test('nouns follow their number', () => {
  expect([plural(0, 'report'), plural(1, 'report'), plural(2, 'report')]).toEqual([
    '0 reports',
    '1 report',
    '2 reports',
  ]);
});
