import type { EventDate } from '@actograph/model';

const DAY_MS = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const utc = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day);

/** Days before the day of the report. */
const RELATIVE_DAYS: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  当天: 0,
  当日: 0,
  今早: 0,
  今晚: 0,
  今晨: 0,
  昨天: 1,
  昨日: 1,
  昨晚: 1,
  昨: 1,
  前天: 2,
  前日: 2,
  明天: -1,
  明日: -1,
  后天: -2,
};
const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  去年: 1,
  前年: 2,
  明年: -1,
  后年: -2,
};
const WEEKDAYS = '一二三四五六日';

/**
 * The days that an expression of time means, seen from the day of the report; null where it names none, or
 * where it needs a day of report and there is none.
 */
export function readDate(text: string, published: string | null): EventDate | null {
  const base = published === null ? null : Date.parse(published);
  const of = (from: number, to: number, precision: EventDate['precision']): EventDate | null =>
    Number.isFinite(from) && Number.isFinite(to) ? { from: iso(from), to: iso(to), precision, text } : null;
  const year = yearOf(text, base);
  const match = /(?:(\d{1,2})月份?)?(?:(\d{1,2})[日号])?$/u.exec(
    text.replace(/(?:凌晨|上午|下午|晚间|晚|早|中午|清晨|傍晚|深夜|晨|午)+.*$/u, '').replace(/^.*年/u, ''),
  );
  const month = match?.[1] === undefined ? null : Number(match[1]);
  const day = match?.[2] === undefined ? null : Number(match[2]);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > 31)) return null;
  if (month !== null && day !== null) {
    const at = year ?? nearestYear(month, day, base);
    return at === null ? null : exact(at, month, day, of);
  }
  if (month !== null) {
    const at = year ?? nearestYear(month, 1, base);
    return at === null ? null : of(utc(at, month, 1), utc(at, month + 1, 0), 'month');
  }
  if (day !== null) return base === null ? null : dayBefore(day, base, of);
  if (year !== null) return of(utc(year, 1, 1), utc(year, 12, 31), 'year');
  if (base === null) return null;
  for (const [word, days] of Object.entries(RELATIVE_DAYS)) {
    if (text.startsWith(word)) return of(base - days * DAY_MS, base - days * DAY_MS, 'day');
  }
  const week = /^(上|本|这|下)?(?:周|星期|礼拜)([一二三四五六日天])/u.exec(text);
  if (week) {
    const monday = base - ((new Date(base).getUTCDay() + 6) % 7) * DAY_MS;
    const shift = week[1] === '上' ? -7 : week[1] === '下' ? 7 : 0;
    const at = monday + (shift + WEEKDAYS.indexOf((week[2] ?? '').replace('天', '日'))) * DAY_MS;
    return of(at, at, 'day');
  }
  const span = /^(上|本|这|下)(周|星期|月)$/u.exec(text);
  if (!span) return null;
  const step = span[1] === '上' ? -1 : span[1] === '下' ? 1 : 0;
  const today = new Date(base);
  if (span[2] === '月') {
    const first = utc(today.getUTCFullYear(), today.getUTCMonth() + 1 + step, 1);
    return of(first, utc(today.getUTCFullYear(), today.getUTCMonth() + 2 + step, 0), 'month');
  }
  const monday = base - ((today.getUTCDay() + 6) % 7) * DAY_MS + step * 7 * DAY_MS;
  return of(monday, monday + 6 * DAY_MS, 'week');
}

type Maker = (from: number, to: number, precision: EventDate['precision']) => EventDate | null;

/** A day that its month does not have (2月30日) is no date. */
function exact(year: number, month: number, day: number, of: Maker): EventDate | null {
  const at = utc(year, month, day);
  return new Date(at).getUTCDate() === day ? of(at, at, 'day') : null;
}

function yearOf(text: string, base: number | null): number | null {
  const written = /((?:19|20)\d{2})年/u.exec(text);
  if (written) return Number(written[1]);
  for (const [word, years] of Object.entries(RELATIVE_YEARS)) {
    if (text.startsWith(word)) return base === null ? null : new Date(base).getUTCFullYear() - years;
  }
  return null;
}

/** A month and day without a year: the one nearest to the day of the report. */
function nearestYear(month: number, day: number, base: number | null): number | null {
  if (base === null) return null;
  const year = new Date(base).getUTCFullYear();
  const distance = (candidate: number) => Math.abs(utc(candidate, month, day) - base);
  return [year - 1, year, year + 1].reduce((best, candidate) =>
    distance(candidate) < distance(best) ? candidate : best,
  );
}

/** 9日 by itself: the last such day up to the day after the report. */
function dayBefore(day: number, base: number, of: Maker): EventDate | null {
  const today = new Date(base);
  for (let back = 0; back < 3; back += 1) {
    const at = utc(today.getUTCFullYear(), today.getUTCMonth() + 1 - back, day);
    if (new Date(at).getUTCDate() === day && at <= base + DAY_MS) return of(at, at, 'day');
  }
  return null;
}
