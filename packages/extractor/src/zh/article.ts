import type { Notice } from './lexicon/types.js';

/** A stretch of text by its offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What of a text is the article. */
export interface Article {
  readonly headline: Span | null;
  /** paragraphs of the body in text order, datelines and marks cut off */
  readonly paragraphs: readonly Span[];
  /** ISO day on which the text says that it came out */
  readonly published: string | null;
}

/** A longer line is a paragraph and no platform notice: patterns are not tried on it. */
const NOTICE_LENGTH = 300;
const HEADLINE_LENGTH = 60;

/** Finds headline, paragraphs and day of publication; `text` is the normalised one. */
export function readArticle(text: string, boilerplate: readonly Notice[]): Article {
  const paragraphs: Span[] = [];
  let headline: Span | null = null;
  let first = true;
  for (const piece of pieces(text)) {
    const span = trim(text, withoutNotices(text, trim(text, piece), boilerplate));
    if (span.end - span.start < 2 || isNoise(text, span)) continue;
    const isFirst = first;
    first = false;
    if (isFirst && isHeadline(text, span)) headline = span;
    else paragraphs.push(afterDateline(text, span));
  }
  return { headline, paragraphs, published: findPublished(text) };
}

/** Lines, and within a line what ideographic spaces part: wire services write whole articles in one line. */
function* pieces(text: string): Generator<Span> {
  const separator = /\n|\u3000{2,}| {4,}/gu;
  let start = 0;
  for (const match of text.matchAll(separator)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /[\s\ufeff]/u.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

function isNoise(text: string, { start, end }: Span): boolean {
  if (end - start > NOTICE_LENGTH) return false;
  const line = text.slice(start, end);
  return !/[\u4e00-\u9fff]/u.test(line) || /^!\[[^\]]*\]/u.test(line) || /^\s*https?:/u.test(line);
}

/** A line without the notices it begins or ends with; empty when it is nothing else. */
function withoutNotices(text: string, span: Span, boilerplate: readonly Notice[]): Span {
  let { start, end } = span;
  if (end - start > NOTICE_LENGTH) return span;
  for (const { whole, core } of boilerplate) {
    const line = text.slice(start, end);
    const match = core.test(line) ? whole.exec(line) : null;
    if (!match || match[0] === '') continue;
    if (match.index === 0) start += match[0].length;
    else if (match.index + match[0].length === line.length) end = start + match.index;
  }
  return { start, end };
}

/** A full sentence or a greeting is no headline. */
const NO_HEADLINE = /[。…]|^(?:大家|各位|你好|您好|朋友|哈喽|嗨)/u;

function isHeadline(text: string, { start, end }: Span): boolean {
  return (
    end - start <= HEADLINE_LENGTH && end < text.length - 20 && !NO_HEADLINE.test(text.slice(start, end))
  );
}

/** 新华网平壤2月14日电（记者…）: the place and day from which a report was sent. */
const DATELINE =
  /^(?:【[^】]{1,20}】|（[^）]{1,20}）)?[^。，！？；]{0,30}?\d{1,2}(?:月\d{1,2})?日(?:专)?[电讯](?:\s*（[^）]{1,40}）)?\s*/u;
const PREFIX = /^(?:【[^】]{1,20}】\s*|[一二三四五六七八九十\d]{1,3}[、.．]\s*)/u;

function afterDateline(text: string, span: Span): Span {
  const head = text.slice(span.start, Math.min(span.end, span.start + 120));
  const cut = (DATELINE.exec(head) ?? PREFIX.exec(head))?.[0].length ?? 0;
  return { start: span.start + cut, end: span.end };
}

const DAY = /(?:^|[^\d])((?:19|20)\d{2})\s?[-/年.]\s?(\d{1,2})\s?[-/月.]\s?(\d{1,2})(?!\d)/u;
const HEAD_LENGTH = 400;

/** A full date near the head that is marked as the day of publication or stands alone in its line. */
function findPublished(text: string): string | null {
  const head = text.slice(0, HEAD_LENGTH);
  for (const line of [...head.split('\n'), ...text.slice(-HEAD_LENGTH).split('\n')]) {
    const match = DAY.exec(line);
    if (!match) continue;
    const alone = line.replace(match[0], '').replace(/[\d:\s年月日时分秒]/gu, '').length <= 12;
    if (!alone && !/(?:发布|发表|更新|时间|日期)/u.test(line)) continue;
    const [, year = '', month = '', day = ''] = match;
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso)) return iso;
  }
  return null;
}
