import { everything } from '@actograph/model';
import { describe, expect, test } from 'vitest';
import { parseDocumentId, parseEventFilter, parseSearch, parseSelection } from './parameters.js';

describe('a selection', () => {
  test('is everything without parameters', () => {
    expect(parseSelection({})).toEqual(everything());
  });

  test('takes lists by repeated keys and numbers as numbers', () => {
    const selection = parseSelection({
      actor: ['日本', '美国'],
      type: ['ACCUSE'],
      hops: ['2'],
      from: ['2025-11-01'],
      minConfidence: ['0.5'],
      top: ['10'],
    });
    expect(selection).toEqual({
      ...everything(),
      actor: ['日本', '美国'],
      type: ['ACCUSE'],
      hops: 2,
      from: '2025-11-01',
      minConfidence: 0.5,
      top: 10,
    });
  });

  test.each([
    [{ type: ['MURDER'] }, 'type'],
    [{ hops: ['4'] }, 'hops'],
    [{ hops: ['two'] }, 'hops'],
    [{ top: ['1', '2'] }, 'top is given 2 times'],
    [{ from: ['yesterday'] }, 'from'],
    [{ colour: ['red'] }, 'colour'],
  ])('with %j is refused, naming what is wrong', (parameters, named) => {
    expect(() => parseSelection(parameters)).toThrow(named);
  });
});

test('an event filter holds only what is asked', () => {
  expect(parseEventFilter({ actor: ['jp'], target: ['us'], type: ['AID'], limit: ['5'] })).toEqual({
    actor: 'jp',
    target: 'us',
    type: 'AID',
    limit: 5,
  });
  expect(parseEventFilter({ entity: ['jp'] })).toEqual({ entity: 'jp', limit: 100 });
});

test.each(['0', '1001', 'all', '1.5'])('a limit of %s is refused', (limit) => {
  expect(() => parseEventFilter({ limit: [limit] })).toThrow('limit');
  expect(() => parseSearch({ q: ['日'], limit: [limit] })).toThrow('limit');
});

test('a document is asked for by one id', () => {
  expect(parseDocumentId({ id: ['seeds/000.txt'] })).toBe('seeds/000.txt');
  expect(() => parseDocumentId({})).toThrow('id');
});
