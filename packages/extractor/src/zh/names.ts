import { abbreviations } from './abbreviations.js';
import { foreignNames } from './foreign-names.js';
import { nameOf } from './name-word.js';
import { personNames } from './person-names.js';
import type { Knowledge, Word } from './words.js';

/**
 * Puts together the names that no dictionary lists. The words come from a segmenter without a model for
 * unknown words, so that an unlisted name stands there in single characters: 林|贤|参, 阿拉|格|齐.
 */
export function recogniseNames(words: readonly Word[], knowledge: Knowledge): Word[] {
  const joined = foreignNames(dotted(words, knowledge), knowledge, true);
  return foreignNames(personNames(abbreviations(joined, knowledge), knowledge), knowledge, false);
}

/**
 * The names of persons in these words that stand for them elsewhere in the document as well: those that no
 * dictionary lists, and the surnames of Japanese, who are called by them alone (小泉进次郎, then 小泉).
 */
export function* newNames(words: readonly Word[], { lexicon }: Knowledge): Generator<string> {
  for (const { cls, kind, entry, text } of words) {
    if (cls !== 'name' || kind !== 'person' || text.length < 2) continue;
    if (entry === null) yield text;
    const surname = [3, 2]
      .map((length) => text.slice(0, length))
      .find((prefix) => lexicon.japaneseSurnames.has(prefix));
    if (surname !== undefined && surname.length < text.length) yield surname;
  }
}

/** Names of a document with the characters they begin with. */
export interface KnownNames {
  readonly names: ReadonlySet<string>;
  readonly initials: ReadonlySet<string>;
}

export function knownNames(names: Iterable<string>): KnownNames {
  const all = new Set(names);
  return { names: all, initials: new Set([...all].map((name) => name.slice(0, 1))) };
}

const LONGEST_NAME = 6;

/** Joins the names that were found elsewhere in the document: 周启文 is a name everywhere once it is one. */
export function joinKnownNames(words: readonly Word[], { names, initials }: KnownNames): Word[] {
  if (names.size === 0) return [...words];
  const result: Word[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) break;
    let parts: Word[] = [];
    if (word.cls !== 'name' && initials.has(word.text.slice(0, 1))) {
      let text = '';
      for (let k = i; k < words.length && text.length < LONGEST_NAME; k += 1) {
        text += words[k]?.text ?? '';
        if ((k > i || word.kind === null) && names.has(text)) parts = words.slice(i, k + 1);
      }
    }
    result.push(...(parts.length > 0 ? nameOf(parts, 'person') : [word]));
    i += Math.max(0, parts.length - 1);
  }
  return result;
}

/** 唐纳德·特朗普: words that a middle dot joins are one name. */
function dotted(words: readonly Word[], { lexicon }: Knowledge): Word[] {
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
      const listed = lexicon.gazetteer.get(parts.map((part) => part.text).join(''));
      result.splice(-1, 1, ...nameOf(parts, listed?.kind ?? 'person', listed ?? null));
    } else result.push(word);
  }
  return result;
}
