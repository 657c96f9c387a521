import { expect, test } from 'vitest';
import { eventKey, type KeyedMention } from './event-key.js';

const document = { published: '2025-11-19', sha256: 'aa' };
const mention: KeyedMention = {
  actorId: 'JP',
  targetId: 'US',
  type: 'ACCUSE',
  lemma: '批评',
  polarity: 'affirmed',
  modality: 'actual',
  dateFrom: '2025-11-17',
  dateTo: '2025-11-17',
};
const id = (change: Partial<KeyedMention> = {}, of = document as typeof document | Undated) =>
  eventKey({ ...mention, ...change }, of).id;
type Undated = { published: null; sha256: string };

test('the same act on the same day is one event, whatever verb and document tell it', () => {
  expect(id({ lemma: '谴责' })).toBe(id());
  expect(id({}, { published: '2025-12-01', sha256: 'bb' })).toBe(id());
});

test('a report without a day takes the day of its document', () => {
  const undated = { dateFrom: null, dateTo: null };
  expect(id(undated, { published: '2025-11-17', sha256: 'bb' })).toBe(id());
  expect(eventKey({ ...mention, ...undated }, document)).toMatchObject({
    dateFrom: '2025-11-19',
    dateTo: '2025-11-19',
  });
});

test('without any day, reports of different texts stay apart and those of equal texts do not', () => {
  const undated = { dateFrom: null, dateTo: null };
  const of = (sha256: string): Undated => ({ published: null, sha256 });
  expect(id(undated, of('aa'))).toBe(id(undated, of('aa')));
  expect(id(undated, of('aa'))).not.toBe(id(undated, of('bb')));
  expect(eventKey({ ...mention, ...undated }, of('aa'))).toMatchObject({ dateFrom: null, dateTo: null });
});

test.each<Partial<KeyedMention>>([
  { actorId: 'CN' },
  { targetId: 'CN' },
  { type: 'REJECT' },
  { polarity: 'negated' },
  { modality: 'planned' },
  { dateFrom: '2025-11-16' },
  { dateTo: '2025-11-18' },
])('%o is another event', (change) => {
  expect(id(change)).not.toBe(id());
});

test.each(['STATE', 'OTHER'] as const)('%s throws together only what has the same lemma', (type) => {
  expect(id({ type, lemma: '说' })).not.toBe(id({ type, lemma: '喝' }));
});
