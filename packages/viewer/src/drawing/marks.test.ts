import { describe, expect, test } from 'vitest';
import { type Mark, segments } from './marks.js';

/** Marks the first place where the words stand in the text. */
const mark = (text: string, role: Mark['role'], words: string, offset = 0): Mark => {
  const start = offset + text.indexOf(words);
  return { role, start, end: start + words.length };
};
const short = (text: string, offset: number, marks: Mark[]) =>
  segments(text, offset, marks).map(({ text: piece, roles }) =>
    roles.length > 0 ? `[${roles.join('+')} ${piece}]` : piece,
  );

describe('segments', () => {
  test('mark who, what and whom in an evidence that stands anywhere in its document', () => {
    const text = '据报道，日方向美方提出抗议。';
    const marks = [
      mark(text, 'actor', '日方', 500),
      mark(text, 'target', '美方', 500),
      mark(text, 'action', '提出抗议', 500),
    ];
    expect(short(text, 500, marks)).toEqual([
      '据报道，',
      '[actor 日方]',
      '向',
      '[target 美方]',
      '[action 提出抗议]',
      '。',
    ]);
  });

  test('keep an action that stands in two places', () => {
    const text = '对美方进行了批评';
    const marks = [mark(text, 'action', '进行'), mark(text, 'action', '批评'), mark(text, 'target', '美方')];
    expect(short(text, 0, marks)).toEqual(['对', '[target 美方]', '[action 进行]', '了', '[action 批评]']);
  });

  test('show both roles where marks overlap', () => {
    const text = '日本防卫相小泉';
    const marks = [mark(text, 'actor', '日本防卫相'), mark(text, 'target', '防卫相小泉')];
    expect(short(text, 0, marks)).toEqual(['[actor 日本]', '[actor+target 防卫相]', '[target 小泉]']);
  });

  test('ignore marks outside the text, and cut those that stick out', () => {
    const marks: Mark[] = [
      { role: 'actor', start: 0, end: 5 },
      { role: 'action', start: 8, end: 12 },
      { role: 'target', start: 90, end: 95 },
      { role: 'target', start: 13, end: 13 },
    ];
    expect(short('美方批评日方', 10, marks)).toEqual(['[action 美方]', '批评日方']);
  });

  test('together are the text, and know where they stand', () => {
    const text = '𠮷野家<b>批评</b>\r\n日方';
    const pieces = segments(text, 7, [mark(text, 'action', '批评', 7), mark(text, 'target', '日方', 7)]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    for (const { start, text: piece } of pieces) expect(text.startsWith(piece, start - 7)).toBe(true);
  });

  test('of an empty text are none', () => {
    expect(segments('', 3, [{ role: 'actor', start: 0, end: 9 }])).toEqual([]);
  });
});
