import { expect, test } from 'vitest';
import { readDate } from './dates.js';

// 2026-02-11 is a Wednesday.
test.each([
  ['11月17日', '2025-11-17', '2025-11-17', 'day'],
  ['2月13日', '2026-02-13', '2026-02-13', 'day'],
  ['2025年11月17日', '2025-11-17', '2025-11-17', 'day'],
  ['9日', '2026-02-09', '2026-02-09', 'day'],
  ['10日凌晨', '2026-02-10', '2026-02-10', 'day'],
  ['25日', '2026-01-25', '2026-01-25', 'day'],
  ['昨天', '2026-02-10', '2026-02-10', 'day'],
  ['明天', '2026-02-12', '2026-02-12', 'day'],
  ['上周六', '2026-02-07', '2026-02-07', 'day'],
  ['周一', '2026-02-09', '2026-02-09', 'day'],
  ['上周', '2026-02-02', '2026-02-08', 'week'],
  ['上月', '2026-01-01', '2026-01-31', 'month'],
  ['去年', '2025-01-01', '2025-12-31', 'year'],
  ['去年9月', '2025-09-01', '2025-09-30', 'month'],
  ['2024年', '2024-01-01', '2024-12-31', 'year'],
])('%s, seen from 2026-02-11', (text, from, to, precision) => {
  expect(readDate(text, '2026-02-11')).toEqual({ from, to, precision, text });
});

test.each(['2月30日', '13月1日', '近日', '目前', '32日'])('%s is no date', (text) => {
  expect(readDate(text, '2026-02-11')).toBeNull();
});

test('without a day of the report only a full date can be told', () => {
  expect(readDate('昨天', null)).toBeNull();
  expect(readDate('11月17日', null)).toBeNull();
  expect(readDate('2025年11月17日', null)?.from).toBe('2025-11-17');
});
