import type { GazetteerEntry } from './lexicon/types.js';
import { nameOf } from './name-word.js';
import type { Knowledge, Word } from './words.js';

/** Countries whose one-character names stand together as a unit: 中美, 英法德. */
const MAJOR = new Set('中美日俄英法德韩朝印澳加欧以巴伊乌越菲台港');
/** What follows the one-character name of a country; offices do so as well. */
const BODY = new Set(
  '军 政府 媒 媒体 外交部 防部 国防部 两国 三国 双方 官员 代表 使馆 商 企 关系 高层 当局 方面'.split(' '),
);
const TOWARDS = /^[对驻访赴抵涉援反亲遭向]$/u;

/** 美方, 俄外长, 中美, 美日韩, 对华, 驻日: one character that stands for a country. */
export function abbreviations(words: readonly Word[], { lexicon }: Knowledge): Word[] {
  const short = lexicon.abbreviations;
  const result: Word[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) break;
    const next = words[i + 1];
    const letters = [...word.text];
    const entry = short.get(letters[0] ?? '');
    const free = entry !== undefined && word.entry === null && word.title === null && !word.verb?.listed;
    if (!free) result.push(word);
    else if (letters.length === 1 && next?.text === '方' && next.start === word.end) {
      result.push(...nameOf([word, next], entry.kind, entry));
      i += 1;
    } else if (letters.length === 1) {
      result.push(...(isSignalled(words, i, short) ? nameOf([word], entry.kind, entry) : [word]));
    } else if (letters.length === 2 && letters[1] === '方') result.push(...nameOf([word], entry.kind, entry));
    else if (letters.length <= 4 && letters.every((letter) => MAJOR.has(letter)))
      result.push(...unit(word, short));
    else result.push(word);
  }
  return result;
}

/** 中美 is two actors; each has its own character as its mention. */
function unit(word: Word, short: ReadonlyMap<string, GazetteerEntry>): Word[] {
  return [...word.text].flatMap((letter, k) => {
    const member = short.get(letter);
    const start = word.start + k;
    return member ? nameOf([{ ...word, text: letter, start, end: start + 1 }], member.kind, member) : [];
  });
}

function isSignalled(words: readonly Word[], i: number, short: ReadonlyMap<string, GazetteerEntry>): boolean {
  const word = words[i];
  const next = words[i + 1];
  const before = words[i - 1];
  const touchesNext = next !== undefined && next.start === word?.end;
  const touchesBefore = before !== undefined && before.end === word?.start;
  if (touchesNext && (BODY.has(next.text) || next.title !== null)) return true;
  if (touchesBefore && TOWARDS.test(before.text)) return true;
  const partner = (other: Word | undefined) =>
    other !== undefined && other.text !== word?.text && MAJOR.has(other.text) && short.has(other.text);
  return (
    MAJOR.has(word?.text ?? '') && ((touchesNext && partner(next)) || (touchesBefore && partner(before)))
  );
}
