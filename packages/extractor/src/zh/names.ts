import { abbreviations } from './abbreviations.js';
import { foreignNames } from './foreign-names.js';
import { nameOf } from './name-word.js';
import { personNames } from './person-names.js';
import type { Knowledge, Lexeme, Word } from './words.js';

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
export function joinKnownNames(
  words: readonly Word[],
  { names, initials }: KnownNames,
  lookup: (word: string) => Lexeme,
): Word[] {
  if (names.size === 0) return [...words];
  const result: Word[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) break;
    let joined: readonly Word[] = [];
    let taken = 0;
    if (word.cls !== 'name' && initials.has(word.text.slice(0, 1))) {
      let text = '';
      for (let k = i; k < words.length && text.length < LONGEST_NAME; k += 1) {
        const last = words[k];
        if (!last) break;
        const before = text;
        text += last.text;
        if ((k > i || word.kind === null) && names.has(text)) {
          joined = nameOf(words.slice(i, k + 1), 'person');
          taken = k + 1 - i;
        } else if (k > i && joined.length === 0) {
          joined = cutAtName(words.slice(i, k), last, before, names, lookup);
          taken = joined.length > 0 ? k + 1 - i : 0;
        }
      }
    }
    result.push(...(taken > 0 ? joined : [word]));
    i += Math.max(0, taken - 1);
  }
  return result;
}

/** 高|市政府 where 高市 is a person's name: the name ends inside a word, and 政府 is hers. */
function cutAtName(
  parts: readonly Word[],
  last: Word,
  before: string,
  names: ReadonlySet<string>,
  lookup: (word: string) => Lexeme,
): readonly Word[] {
  if (last.text.length < 2 || parts.some(({ end }, i) => end !== (parts[i + 1] ?? last).start)) return [];
  for (let length = 1; length < last.text.length; length += 1) {
    const rest = lookup(last.text.slice(length));
    if (!names.has(before + last.text.slice(0, length)) || rest.kind === null) continue;
    const at = last.start + length;
    const tail = { ...rest, text: last.text.slice(length), start: at, end: last.end };
    const head = { ...last, text: last.text.slice(0, length), end: at };
    return [...nameOf([...parts, head], 'person'), tail];
  }
  return [];
}

/** 唐纳德·特朗普: words that a middle dot joins are one name. */
function dotted(words: readonly Word[], { lexicon }: Knowledge): Word[] {
  const result: Word[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) break;
    const previous = result.at(-1);
    if (word.text === '·' && previous && words[i + 1] && previous.cls !== 'mark') {
      const parts = [...givenNameBefore(result), word];
      const given = parts.length - 1;
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
      result.splice(-given, given, ...nameOf(parts, listed?.kind ?? 'person', listed ?? null));
    } else result.push(word);
  }
  return result;
}

const LONGEST_GIVEN = 6;

/** 埃|马|纽埃|尔|·马克龙: all that spells a name right before the dot; at least the one word there. */
function givenNameBefore(words: readonly Word[]): readonly Word[] {
  let from = words.length - 1;
  let length = words[from]?.text.length ?? 0;
  for (let before = words[from - 1]; before?.end === words[from]?.start; before = words[from - 1]) {
    // 纽埃 is a country as well; where the name goes on before it, it is a part of that.
    const first = words[from - 2];
    const inside = first?.text.length === 1 && first.spells && first.end === before?.start;
    if (
      !before?.spells ||
      (before.entry && !inside) ||
      before.title ||
      before.verb?.listed ||
      before.cls === 'mark'
    )
      break;
    if (!/^(?:char|noun|name|adj)$/u.test(before.cls)) break;
    length += before.text.length;
    if (length > LONGEST_GIVEN) break;
    from -= 1;
  }
  return words.slice(from);
}
