import { expect, it } from 'vitest';
import { RowNames } from './row-names.js';

/** Names of rows 1, 2, 3 … with these ids. */
function take(...ids: (string | null)[]) {
  const names = new RowNames();
  return ids.map((id, index) => names.take(index + 1, id));
}

it('takes a row’s id, else its number', () => {
  expect(take('甲', null, '乙')).toEqual(['甲', '2', '乙']);
  expect(take('2', '1')).toEqual(['2', '1']);
});

it('never gives one name twice, however ids and numbers mix', () => {
  expect(take('甲', '甲')).toEqual(['甲', undefined]);
  expect(take(null, '1')).toEqual(['1', undefined]);
  expect(take('2', null)).toEqual(['2', undefined]);
});
