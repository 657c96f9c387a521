import { expect, test } from 'vitest';
import { type CountedMention, deriveEvent, deriveEvents } from './events.js';

const mention = (change: Partial<CountedMention> = {}): CountedMention => ({
  actorId: 'US',
  targetId: 'JP',
  type: 'ACCUSE',
  lemma: '批评',
  polarity: 'affirmed',
  modality: 'actual',
  dateFrom: '2025-11-17',
  dateTo: '2025-11-17',
  datePrecision: 'day',
  place: null,
  confidence: 0.5,
  document: { published: '2025-11-17', sha256: 'aa' },
  ...change,
});

test('an event is what most of its mentions say of it', () => {
  const mentions = [
    mention({ lemma: '谴责', confidence: 0.9 }),
    mention({ place: '东京', dateFrom: null, dateTo: null, datePrecision: null }),
    mention({ place: '东京' }),
    mention({ place: '大阪' }),
  ];
  const expected = [
    {
      actorId: 'US',
      targetId: 'JP',
      type: 'ACCUSE',
      quad: 'verbal-conflict',
      verb: '批评',
      polarity: 'affirmed',
      modality: 'actual',
      dateFrom: '2025-11-17',
      dateTo: '2025-11-17',
      datePrecision: 'day',
      place: '东京',
      mentions: 4,
      confidence: 0.9,
    },
  ];
  expect(deriveEvents(mentions)).toMatchObject(expected);
  expect(deriveEvents([...mentions].reverse())).toEqual(deriveEvents(mentions));
});

test.each([
  [{ published: '2025-11-19', sha256: 'aa' }, 'published', '2025-11-19'],
  [{ published: null, sha256: 'aa' }, 'none', null],
])('without dates of its own, an event of %o is dated %s', (document, datePrecision, dateFrom) => {
  const undated = { dateFrom: null, dateTo: null, datePrecision: null };
  expect(deriveEvents([mention({ ...undated, document })])).toMatchObject([{ datePrecision, dateFrom }]);
});

test('what no mention reports is no event', () => {
  const { type, polarity, modality } = mention();
  expect(deriveEvent({ id: 'x', dateFrom: null, dateTo: null, type, polarity, modality }, [])).toBeNull();
});
