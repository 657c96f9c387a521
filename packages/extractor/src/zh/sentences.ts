import type { Span } from './article.js';

/** No sentence is read as longer than this: a text without full stops is cut at its next comma. */
const LONGEST = 600;

const END = new Set(['。', '！', '？', '…']);
const CLOSING = new Set(['”', '’', '）', '》']);

/** The sentences of a paragraph of the normalised text; a closing quotation mark stays with its sentence. */
export function* splitSentences(text: string, paragraph: Span): Generator<Span> {
  let start = paragraph.start;
  let depth = 0;
  for (let i = paragraph.start; i < paragraph.end; i += 1) {
    const mark = text[i] ?? '';
    if (mark === '（') depth += 1;
    else if (mark === '）') depth = Math.max(0, depth - 1);
    const tooLong = i - start >= LONGEST && (mark === '，' || i - start >= 2 * LONGEST);
    if (!(END.has(mark) && depth === 0) && !tooLong) continue;
    let end = i + 1;
    while (end < paragraph.end && (END.has(text[end] ?? '') || CLOSING.has(text[end] ?? ''))) end += 1;
    yield { start, end };
    start = end;
    i = end - 1;
    depth = 0;
  }
  if (start < paragraph.end) yield { start, end: paragraph.end };
}
