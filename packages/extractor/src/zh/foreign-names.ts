import type { EntityKind } from '@actograph/model';
import { nameOf } from './name-word.js';
import { type Knowledge, tailKind, type Word } from './words.js';

/** Characters that spell names but far more often function as words of their own. */
const FUNCTIONAL = new Set(
  '的了和与对在是有不以为将把被从到及等说时内中上下前后也都而或但就于等向给让请因但若如应',
);

const LONGEST = 10;

/**
 * 阿拉|格|齐, 奥塔|格|斯: a run of characters that spell foreign names by sound. In the first pass (`sure`)
 * only long runs count, so that a Chinese name of two or three characters is left to the rules for those.
 */
export function foreignNames(words: readonly Word[], knowledge: Knowledge, sure: boolean): Word[] {
  const { surnames } = knowledge.lexicon;
  const result: Word[] = [];
  const spelled = (word: Word, first: boolean): boolean => {
    if (!word.spells || word.cls === 'mark' || word.entry || word.title || FUNCTIONAL.has(word.text))
      return false;
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
    if (!spelled(word, true)) {
      result.push(word);
      continue;
    }
    const run: Word[] = [];
    for (let k = i; k < words.length && k < i + LONGEST; k += 1) {
      const next = words[k];
      if (!next || !spelled(next, k === i) || (run.length > 0 && run.at(-1)?.end !== next.start)) break;
      run.push(next);
    }
    const text = run.map((part) => part.text).join('');
    const titleBefore = Boolean(words[i - 1]?.title) && words[i - 1]?.end === word.start;
    const next = words[i + run.length];
    const tail =
      next !== undefined && next.start === run.at(-1)?.end && next.cls === 'noun' && !next.title
        ? bodyKind(next, knowledge)
        : null;
    const odd = run.some((part) => part.cls === 'char' || /^nr/u.test(part.tag) || part.text.length === 1);
    const chinese = surnames.has(text[0] ?? '') && text.length <= 3 && run[0]?.text.length === 1;
    const least = sure ? (chinese ? 4 : 3) : titleBefore || tail !== null ? 2 : 3;
    if (
      run.length > 0 &&
      odd &&
      text.length >= least &&
      text.length <= LONGEST &&
      (run.length > 1 || /^nr/u.test(word.tag))
    ) {
      result.push(...nameOf(run, tail && !titleBefore ? 'place' : 'person'));
      i += run.length - 1;
    } else result.push(word);
  }
  return result;
}

/** Whether a noun makes a place or body of the name before it: 扎泰里|难民营, 扎布尔|武装. */
function bodyKind(word: Word, { lexicon }: Knowledge): EntityKind | null {
  const kind = word.kind ?? tailKind(`x${word.text}`, lexicon);
  return kind === 'organization' || kind === 'facility' || kind === 'place' || kind === 'group' ? kind : null;
}
