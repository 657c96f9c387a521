import type { Word } from './words.js';

/** Where the reading of a clause stands when a word is met. */
interface Position {
  /** a verb has been read */
  verb: boolean;
  /** that verb still waits for its object */
  open: boolean;
}

/**
 * Decides for every word that can be noun and verb (批评, 访问, 谈判) which it is here. The dictionary's class
 * alone is wrong too often: 会谈 in 举行会谈 and 谈判 in 谈判团队 are nouns, 会见 in 会见外长 is a verb.
 */
export function decideClasses(words: readonly Word[]): Word[] {
  const decided: Word[] = [];
  let position: Position = { verb: false, open: false };
  for (const [i, word] of words.entries()) {
    if (/^[，；：。！？]$/u.test(word.text)) position = { verb: false, open: false };
    const here =
      word.verb !== null && (word.cls === 'verb' || word.cls === 'noun')
        ? choose(words, i, decided.at(-1), position)
        : word;
    if (here.cls === 'verb') {
      const frames = here.verb?.frames ?? [];
      position = {
        verb: true,
        open: frames.some((frame) => frame === 'obj' || frame === 'dual' || frame === 'loc'),
      };
      if (frames.some((frame) => frame === 'self' || frame === 'control' || frame === 'say'))
        position.open = false;
    } else if (here.cls === 'noun' || here.cls === 'name' || here.cls === 'pron') {
      // The object is complete unless a noun goes on right behind it.
      const next = words[i + 1];
      if (!next || (next.cls !== 'noun' && next.cls !== 'verb' && next.cls !== 'de')) position.open = false;
    }
    decided.push(here);
  }
  return decided;
}

const asNoun = (word: Word): Word => ({ ...word, cls: 'noun', kind: word.kind ?? 'concept' });
const asVerb = (word: Word): Word => ({ ...word, cls: 'verb' });

function choose(words: readonly Word[], i: number, before: Word | undefined, position: Position): Word {
  const word = words[i];
  if (!word?.verb) throw new TypeError('a word without a reading as verb has nothing to choose');
  const next = words[i + 1];
  const ends = !next || (next.cls === 'mark' && !/^[“”‘’]$/u.test(next.text));
  const both = word.verb.noun;
  const startsPhrase = next !== undefined && /^(?:noun|name|quant|pron|char|adj)$/u.test(next.cls);
  if (next?.cls === 'aspect' && /^[了过着]$/u.test(next.text)) return asVerb(word);
  if (word.cls === 'noun' && !(both && !position.verb && before && /^(?:adv|neg|modal)$/u.test(before.cls)))
    return word;
  if (before?.cls === 'neg' || before?.cls === 'modal' || before?.cls === 'aspect') return asVerb(word);
  if (before?.cls === 'adv') return both && position.open ? asNoun(word) : asVerb(word);
  if (before?.cls === 'de') return both || ends ? asNoun(word) : word;
  if (!both) return before?.cls === 'quant' && next?.cls === 'noun' && position.open ? word : word;
  if (before?.cls === 'quant') return startsPhrase && next?.cls === 'name' ? asVerb(word) : asNoun(word);
  if (before?.cls === 'prep')
    return /^[被遭受获由]$/u.test(before.text) || startsPhrase ? asVerb(word) : asNoun(word);
  if (position.open) return next?.cls === 'name' && before?.cls !== 'verb' ? asVerb(word) : asNoun(word);
  const nominalBefore = before && /^(?:noun|name|pron|adj)$/u.test(before.cls);
  if (position.verb && nominalBefore && (ends || next?.cls === 'loc')) return asNoun(word);
  // 谈判团队 请示, 谈判 陷入: what a further verb follows is part of the subject.
  const later = laterVerb(words, i + 1);
  if (next?.cls === 'noun' && /^(?:person|group|organization)$/u.test(next.kind ?? '') && later && !next.verb)
    return asNoun(word);
  if (next && /^(?:adv|modal|neg)$/u.test(next.cls) && later) return asNoun(word);
  if (
    next?.cls === 'verb' &&
    !next.verb?.noun &&
    !word.verb.frames.some((frame) => frame === 'self' || frame === 'control' || frame === 'say') &&
    nominalBefore
  )
    return asNoun(word);
  if (next?.cls === 'loc') return asNoun(word);
  if (next?.cls === 'de' && (before?.cls === 'adj' || !before)) return asNoun(word);
  return asVerb(word);
}

/** Whether a word that is a verb and nothing else follows in the clause. */
function laterVerb(words: readonly Word[], from: number): boolean {
  for (let i = from; i < words.length && i < from + 24; i += 1) {
    const word = words[i];
    if (!word || /^[，；：。！？]$/u.test(word.text)) return false;
    if (word.cls === 'verb' && word.verb && !word.verb.noun && words[i + 1]?.cls !== 'de') return true;
  }
  return false;
}
