import { expect, test } from 'vitest';
import { deriveEntity, type Naming } from './entities.js';

const naming = (name: string, change: Partial<Naming> = {}): Naming => ({
  name,
  kind: 'country',
  aliases: [],
  wikidata: null,
  times: 1,
  ...change,
});

test('an entity has the name that most documents use, and every other name as an alias', () => {
  const namings = [
    naming('美利坚', { aliases: ['USA', '美国'] }),
    naming('美国', { times: 2, aliases: ['美方'] }),
    naming('合众国', { kind: 'place', wikidata: 'Q30' }),
  ];
  const expected = {
    id: 'US',
    name: '美国',
    kind: 'country',
    aliases: ['USA', '合众国', '美利坚', '美方'],
    wikidata: 'Q30',
  };
  expect(deriveEntity('US', namings)).toEqual(expected);
  expect(deriveEntity('US', [...namings].reverse())).toEqual(expected);
});

test('an entity that no document names is none', () => {
  expect(deriveEntity('US', [])).toBeNull();
});
