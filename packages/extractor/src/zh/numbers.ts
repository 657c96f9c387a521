import type { Word } from './words.js';

/** A number as one word, in digits or in characters. */
export const NUMBER = /^[\d.,]+%?$|^[零〇一二三四五六七八九十百千万亿两几数半]+$/u;

const TIME_UNIT = new Set('年 月 日 号 时 点 分 周 季度 月份 年代 世纪 年度 财年 日凌晨 日晚'.split(' '));
const SCALE = new Set('万 亿 千 百 多 余 几 兆 成 % 点 逾 约 万亿 余万 多万 个 分之 . ,'.split(' '));
const MONEY =
  /^[万亿]{0,2}(?:元|美元|美金|欧元|日元|英镑|卢布|港元|港币|韩元|澳元|加元|新元|卢比|人民币|新台币|台币|瑞郎)$/u;

/**
 * Puts 11|月|17|日 and 13|.|5|亿|美元 together: a date is one word of class `time`, a sum one of kind
 * `money`, so that neither is ever taken for who acts.
 */
export function joinNumbers(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let word of words) {
    for (let last = joined.at(-1); last; last = joined.at(-1)) {
      const merged = last.end === word.start ? join(last, word) : null;
      if (!merged) break;
      joined.pop();
      word = merged;
    }
    joined.push(word);
  }
  return joined;
}

function join(last: Word, word: Word): Word | null {
  if (last.cls !== 'time' && last.cls !== 'quant') return null;
  const merged = { ...last, text: last.text + word.text, end: word.end };
  if (last.cls === 'time') return word.cls === 'time' ? merged : null;
  if (last.kind === 'money') return null;
  const number = NUMBER.test(last.text) || /\d$/u.test(last.text);
  // 第3021号 is a number, 14日 and 14号 are days.
  const ordinal = last.text.startsWith('第') || (word.text === '号' && last.text.length > 2);
  if (number && !ordinal && TIME_UNIT.has(word.text)) return { ...merged, cls: 'time' };
  if (MONEY.test(word.text)) return { ...merged, kind: 'money' };
  return SCALE.has(word.text) || word.cls === 'quant' ? merged : null;
}
