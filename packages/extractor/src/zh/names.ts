import type { EntityKind } from '@actograph/model';
import type { GazetteerEntry } from './lexicon/types.js';
import { type Knowledge, tailKind, type Word } from './words.js';

/**
 * Puts together the names that no dictionary lists. The words come from a segmenter without a model for
 * unknown words, so that an unlisted name stands there in single characters: 林|贤|参, 阿拉|格|齐.
 */
export function recogniseNames(words: readonly Word[], knowledge: Knowledge): Word[] {
  const joined = foreignNames(dotted(words), knowledge, true);
  return foreignNames(personNames(abbreviations(joined, knowledge), knowledge), knowledge, false);
}

const named = (parts: readonly Word[], kind: EntityKind, entry: GazetteerEntry | null = null): Word[] => {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return [];
  const text = parts.map((part) => part.text).join('');
  return [
    {
      ...first,
      text,
      end: last.end,
      cls: 'name',
      kind,
      entry,
      verb: null,
      title: null,
      modality: null,
      tag: 'nr',
    },
  ];
};

/** 唐纳德·特朗普: words that a middle dot joins are one name. */
function dotted(words: readonly Word[]): Word[] {
  const result: Word[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) break;
    const previous = result.at(-1);
    if (word.text === '·' && previous && words[i + 1] && previous.cls !== 'mark') {
      const parts = [previous, word];
      for (let next = words[i + 1]; next && next.cls !== 'mark' && parts.length < 9; next = words[i + 1]) {
        const spelled =
          next.tag.startsWith('nr') ||
          next.cls === 'char' ||
          next.cls === 'name' ||
          parts.at(-1)?.text === '·';
        if (!spelled) break;
        parts.push(next);
        i += 1;
      }
      result.splice(-1, 1, ...named(parts, 'person'));
    } else result.push(word);
  }
  return result;
}

const ABBREVIATED_BODY = new Set([
  '方',
  '国',
  '军',
  '政府',
  '媒',
  '媒体',
  '外长',
  '防长',
  '财长',
  '总统',
  '总理',
  '首相',
  '外交部',
  '防部',
  '国防部',
  '两国',
  '三国',
  '双方',
  '官员',
  '代表',
  '使馆',
  '大使',
  '商',
  '企',
  '关系',
]);

/** 美方, 俄外长, 中美, 美日韩, 对华, 驻日: one character that stands for a country. */
function abbreviations(words: readonly Word[], { lexicon }: Knowledge): Word[] {
  const { abbreviations: short } = lexicon;
  const result: Word[] = [];
  for (const [i, word] of words.entries()) {
    const letters = [...word.text];
    const entries = letters.flatMap((letter) => short.get(letter) ?? []);
    if (
      entries.length < letters.length &&
      !(letters.length === 2 && letters[1] === '方' && entries.length === 1)
    ) {
      result.push(word);
      continue;
    }
    const next = words[i + 1];
    const previous = words[i - 1];
    const [entry] = entries;
    if (word.cls === 'name' || !entry) result.push(word);
    else if (letters.length === 2 && letters[1] === '方') result.push(...named([word], entry.kind, entry));
    else if (
      letters.length > 1 &&
      letters.length <= 4 &&
      (word.tag === '' || word.tag === 'j' || word.tag === 'nz') &&
      !word.title
    ) {
      // 中美 is a unit of two actors; each keeps its own character as its mention.
      for (const [k, letter] of letters.entries()) {
        const member = entries[k];
        if (member)
          result.push(
            ...named(
              [{ ...word, text: letter, start: word.start + k, end: word.start + k + 1 }],
              member.kind,
              member,
            ),
          );
      }
    } else if (letters.length === 1) {
      const before = previous?.text ?? '';
      const signalled =
        (next !== undefined &&
          next.start === word.end &&
          (ABBREVIATED_BODY.has(next.text) ||
            next.title !== null ||
            (short.has(next.text) && next.text !== word.text))) ||
        (previous !== undefined &&
          previous.end === word.start &&
          (/^[对驻访赴抵涉援反亲遭向]$/u.test(before) ||
            (short.has(before) && result.at(-1)?.cls === 'name')));
      if (signalled && next?.text === '方') result.push(word);
      else if (signalled) result.push(...named([word], entry.kind, entry));
      else result.push(word);
    } else result.push(word);
  }
  return result.flatMap((word, i) => {
    const next = result[i + 1];
    const previous = result[i - 1];
    const entry = short.get(word.text);
    if (entry && next?.text === '方' && next.start === word.end)
      return named([word, next], entry.kind, entry);
    return word.text === '方' && previous && short.has(previous.text) && previous.end === word.start
      ? []
      : [word];
  });
}

const HAN = /^[\u4e00-\u9fff]$/u;
/** What stands after a person who speaks or acts. */
const AFTER_PERSON =
  /^(?:表示|说|称|指出|认为|强调|宣布|透露|告诉|指|介绍|坦言|呼吁|批评|指责|要求|会见|访问|、|，|和|与|及|等|则|也|还|却|曾|已|将|在|对|向|就|的|当天|随后|日前|昨|今)/u;

/** Chinese, Korean and Japanese names: a surname and one to three characters that no other word claims. */
function personNames(words: readonly Word[], knowledge: Knowledge): Word[] {
  const { lexicon } = knowledge;
  const result: Word[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) break;
    const parts = personAt(words, i, knowledge);
    if (parts) {
      result.push(...named(parts, 'person'));
      i += parts.length - 1;
    } else result.push(word);
  }
  return result;

  function personAt(all: readonly Word[], at: number, { lookup }: Knowledge): Word[] | null {
    const word = all[at];
    if (!word || word.cls === 'name' || word.cls === 'mark' || word.title) return null;
    const titleBefore = Boolean(all[at - 1]?.title) && all[at - 1]?.end === word.start;
    const isSurname = lexicon.surnames.has(word.text) || lexicon.japaneseSurnames.has(word.text);
    if (!isSurname) return wholeName(word, all[at + 1], titleBefore) ? [word] : null;
    if (
      word.text.length === 1 &&
      word.cls !== 'char' &&
      word.cls !== 'noun' &&
      !titleBefore &&
      !lexicon.givenCharacters.has(all[at + 1]?.text[0] ?? '')
    )
      return null;
    const longest = lexicon.japaneseSurnames.has(word.text) && word.text.length > 1 ? 3 : 2;
    const given: Word[] = [];
    let length = 0;
    for (let k = at + 1; length < longest; k += 1) {
      const next = all[k];
      if (!next || next.start !== (given.at(-1) ?? word).end || length + next.text.length > longest) break;
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
    if (!after || AFTER_PERSON.test(after.text) || after.cls === 'verb' || after.cls === 'mark') score += 1;
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
      !/^nr/u.test(word.tag) ||
      word.kind !== null ||
      word.verb?.listed ||
      word.text.length < 2 ||
      word.text.length > 4
    )
      return false;
    const compound = lexicon.surnames.has(word.text.slice(0, 2)) && word.text.length > 2;
    if (!lexicon.surnames.has(word.text[0] ?? '') && !compound) return false;
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
  word.cls === 'noun' ||
  word.cls === 'adj' ||
  (given.has(word.text) && !/^[对向与和将被把在为的了是有也还则又]$/u.test(word.text));

/** Characters that spell names but far more often function as words of their own. */
const FUNCTIONAL = new Set(
  '的了和与对在是有不以为将把被从到及等说时内中上下前后也都而或但就于等向给让请因但若如应',
);

/**
 * 阿拉|格|齐, 奥塔|格|斯: a run of characters that spell foreign names by sound. In the first pass (`sure`)
 * only long runs count, so that a Chinese name of two or three characters is left to the rules for those.
 */
function foreignNames(words: readonly Word[], knowledge: Knowledge, sure: boolean): Word[] {
  const { transliteration, surnames } = knowledge.lexicon;
  const result: Word[] = [];
  const spelled = (word: Word, first: boolean): boolean => {
    if (word.cls === 'mark' || word.entry || word.title || FUNCTIONAL.has(word.text)) return false;
    if (![...word.text].every((letter) => transliteration.has(letter))) return false;
    if (word.text.length === 1)
      return !first || !/^(?:prep|conj|adv|neg|aspect|pron|time|modal)$/u.test(word.cls);
    return (
      (word.kind === null || word.cls === 'name') &&
      !word.verb?.listed &&
      /^(?:noun|name|adj|char)$/u.test(word.cls)
    );
  };
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) break;
    const run: Word[] = [];
    for (let k = i; k < words.length; k += 1) {
      const next = words[k];
      if (!next || !spelled(next, k === i) || (run.length > 0 && run.at(-1)?.end !== next.start)) break;
      run.push(next);
    }
    const text = run.map((part) => part.text).join('');
    const titleBefore = Boolean(words[i - 1]?.title) && words[i - 1]?.end === word.start;
    const next = words[i + run.length];
    const tail =
      next !== undefined && next.start === run.at(-1)?.end && next.cls === 'noun' && !next.title
        ? tailKind(`x${next.text}`, knowledge.lexicon)
        : null;
    const odd = run.some((part) => part.cls === 'char' || /^nr/u.test(part.tag) || part.text.length === 1);
    const chinese = surnames.has(text[0] ?? '') && text.length <= 3 && run[0]?.text.length === 1;
    const least = sure ? (chinese ? 4 : 3) : titleBefore || tail !== null ? 2 : 3;
    if (
      run.length > 0 &&
      odd &&
      text.length >= least &&
      text.length <= 10 &&
      (run.length > 1 || /^nr/u.test(word.tag))
    ) {
      result.push(...named(run, tail && !titleBefore ? 'place' : 'person'));
      i += run.length - 1;
    } else result.push(word);
  }
  return result;
}
