import { nameOf } from './name-word.js';
import type { Knowledge, Word } from './words.js';

const HAN = /^[\u4e00-\u9fff]$/u;
/** What stands after a person who speaks or acts. */
const AFTER_PERSON =
  /^(?:表示|说|称|指出|认为|强调|宣布|透露|告诉|指|介绍|坦言|呼吁|批评|指责|要求|会见|访问|、|，|和|与|及|等|则|也|还|却|曾|已|将|在|对|向|就|的|当天|随后|日前|昨|今)/u;

/** Chinese, Korean and Japanese names: a surname and one to three characters that no other word claims. */
export function personNames(words: readonly Word[], knowledge: Knowledge): Word[] {
  const { lexicon } = knowledge;
  const result: Word[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) break;
    const parts = personAt(words, i, knowledge);
    if (parts) {
      result.push(...nameOf(parts, 'person'));
      i += parts.length - 1;
    } else result.push(word);
  }
  return result;

  function personAt(all: readonly Word[], at: number, { lookup }: Knowledge): Word[] | null {
    const word = all[at];
    if (!word || word.cls === 'name' || word.cls === 'mark' || word.title) return null;
    const office = all[at - 1];
    const titleBefore =
      office?.end === word.start &&
      (office.title !== null || (office.kind === 'person' && office.cls === 'noun'));
    if (word.surname === null) return wholeName(word, all[at + 1], titleBefore) ? [word] : null;
    if (
      word.text.length === 1 &&
      word.cls !== 'char' &&
      word.cls !== 'noun' &&
      !titleBefore &&
      !lexicon.givenCharacters.has(all[at + 1]?.text[0] ?? '')
    )
      return null;
    const longest = word.surname === 'japanese' ? 3 : 2;
    const given: Word[] = [];
    let length = 0;
    for (let k = at + 1; length < longest; k += 1) {
      const next = all[k];
      if (!next || next.start !== (given.at(-1) ?? word).end || length + next.text.length > longest) break;
      if (next.text === '某') {
        // 郑某, 黄某某: a name that the report withholds.
        return all[k + 1]?.text === '某' ? [word, next, ...all.slice(k + 1, k + 2)] : [word, next];
      }
      const single = HAN.test(next.text) && givenLike(next, lexicon.givenCharacters);
      const pair =
        next.text.length === 2 &&
        given.length === 0 &&
        next.cls !== 'name' &&
        !next.title &&
        next.cls !== 'adv' &&
        next.cls !== 'time' &&
        !next.verb?.listed &&
        next.cls !== 'prep' &&
        next.cls !== 'conj' &&
        next.cls !== 'pron' &&
        next.kind === null;
      if (!single && !pair) break;
      given.push(next);
      length += next.text.length;
      if (pair) break;
    }
    if (given.length === 0) return null;
    const after = all[at + given.length + 1];
    let score = titleBefore ? 2 : 0;
    if (after?.title && after.start === given.at(-1)?.end) score += 2;
    if (
      !after ||
      AFTER_PERSON.test(after.text) ||
      /^(?:verb|mark|prep|adv|modal|neg|conj|de|time)$/u.test(after.cls)
    )
      score += 1;
    for (const part of given) {
      for (const letter of part.text) score += lexicon.givenCharacters.has(letter) ? 0.75 : -0.5;
      if (part.text.length === 2) score += part.tag.startsWith('nr') ? 1 : -1;
      if (part.cls !== 'char' && part.text.length === 1) score -= 0.5;
    }
    if (word.cls !== 'char' && word.text.length === 1) score -= 0.5;
    if (word.text.length > 1) score += 0.5;
    const name = word.text + given.map((part) => part.text).join('');
    if (lookup(name).tag.startsWith('nr')) score += 1;
    return score >= 1.5 ? [word, ...given] : null;
  }

  /** A whole name that jieba lists: 王毅. Only with a surname, and only where no common word is meant. */
  function wholeName(word: Word, next: Word | undefined, titleBefore: boolean): boolean {
    if (
      !word.tag.startsWith('nr') ||
      word.kind !== null ||
      word.verb?.listed ||
      word.text.length < 2 ||
      word.text.length > 4
    )
      return false;
    const compound = lexicon.surnames.has(word.text.slice(0, 2)) && word.text.length > 2;
    if (!lexicon.surnames.has(word.text[0] ?? '') && !compound) return titleBefore;
    return (
      titleBefore ||
      word.text.length > 2 ||
      !next ||
      AFTER_PERSON.test(next.text) ||
      next.cls === 'verb' ||
      Boolean(next.title)
    );
  }
}

const givenLike = (word: Word, given: ReadonlySet<string>): boolean =>
  word.cls === 'char' ||
  (word.cls === 'verb' && word.verb === null) ||
  word.cls === 'noun' ||
  word.cls === 'adj' ||
  (given.has(word.text) && !/^[对向与和将被把在为的了是有也还则又]$/u.test(word.text));
