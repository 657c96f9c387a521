/**
 * The day that a date says, as an ISO day, or null where it says none that exists: ISO dates and datetimes,
 * `2026/2/11`, `2026年2月11日`, each with or without a time after it. A datetime's day is the one written, in its
 * own time zone.
 */
export function publishedDay(date: string): string | null {
  const match = /^\s*(\d{4})(?:([-/])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?!\d)/.exec(date);
  if (match === null) return null;
  const [year, month, day] = [match[1], match[3] ?? match[5], match[4] ?? match[6]].map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const time = new Date(Date.UTC(year, month - 1, day));
  // Years below 100 would be taken for 19xx, and day 31 of a shorter month for one of the next.
  if (time.getUTCFullYear() !== year || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day)
    return null;
  return time.toISOString().slice(0, 10);
}
