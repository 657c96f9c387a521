import type { Lexicon } from './lexicon/types.js';
import type { Word } from './words.js';

/** Where the reading of a clause stands when a word is met. */
interface Position {
  /** a verb has been read */
  verb: boolean;
  /** that verb still waits for its object */
  open: boolean;
  /** that verb is one that takes event nouns: 进行, 提出 */
  light: boolean;
  /** that verb governs another: 要求, 计划 */
  governs: boolean;
}

const START: Position = { verb: false, open: false, light: false, governs: false };
const CLAUSE_MARK = /^[，；：。！？\s]$/u;
const QUOTE = /^[“”‘’]$/u;
const NOMINAL = /^(?:noun|name|pron|quant|char)$/u;

/**
 * Decides for every word that can be noun and verb (批评, 访问, 谈判) which it is here. The dictionary's class
 * alone is wrong too often: 会谈 in 举行会谈 and 谈判 in 谈判团队 are nouns, 会见 in 会见外长 is a verb.
 */
export function decideClasses(all: readonly Word[], lexicon: Lexicon): Word[] {
  const decided: Word[] = [];
  const words = all.filter((word) => !QUOTE.test(word.text));
  const quotedNames = namesInQuotes(all);
  let position = START;
  let at = 0;
  for (const word of all) {
    if (QUOTE.test(word.text)) {
      decided.push(word);
      continue;
    }
    const i = at;
    at += 1;
    if (CLAUSE_MARK.test(word.text)) position = START;
    const here = word.verb === null ? word : choose(words, i, position, quotedNames.has(word));
    words[i] = here;
    // 被|扣押|人员: once the verb has become part of a noun, its preposition has as well.
    const opener = decided.at(-1);
    if (opener?.text === '被' && here.cls === 'noun' && word.cls === 'verb')
      decided[decided.length - 1] = { ...opener, cls: 'adj' };
    if (here.cls === 'verb' && here.verb) {
      const { frames } = here.verb;
      const governs = frames.some((frame) => frame === 'self' || frame === 'control' || frame === 'say');
      const takes = frames.some((frame) => frame === 'obj' || frame === 'dual' || frame === 'loc');
      position = {
        verb: true,
        open: takes && (!governs || /^(?:obj|dual|loc)$/u.test(frames[0] ?? '')),
        light: lexicon.lightVerbs.has(here.text),
        governs,
      };
    } else if (NOMINAL.test(here.cls) && here.cls !== 'quant') {
      // The object is complete unless a noun goes on right behind it.
      const next = words[i + 1];
      if (!next || !/^(?:noun|verb|de|char|name)$/u.test(next.cls))
        position = { ...position, open: false, light: false };
      else if (position.governs) position = { ...position, light: false };
    }
    decided.push(here);
  }
  return decided;
}

/** Words of place that say when: 会谈后, 访问期间. */
const TEMPORAL = /^(?:后|前|时|之后|之前|以后|以前|期间|以来|之际|时候|之时|后来)$/u;

/** The words of a short quotation that a noun follows: it is a name, “自动恢复”机制. */
function namesInQuotes(words: readonly Word[]): Set<Word> {
  const found = new Set<Word>();
  let open = -1;
  for (const [i, word] of words.entries()) {
    if (/^[“‘]$/u.test(word.text)) open = i;
    else if (CLAUSE_MARK.test(word.text)) open = -1;
    else if (/^[”’]$/u.test(word.text) && open >= 0) {
      const next = words[i + 1];
      const before = words[open - 1];
      const named = next?.start === word.end && next.cls === 'noun' && !next.verb?.listed;
      const named2 = before !== undefined && /^(?:noun|de|quant|name)$/u.test(before.cls) && i - open <= 4;
      if (i - open <= 8 && (named || named2)) for (const inner of words.slice(open + 1, i)) found.add(inner);
      open = -1;
    }
  }
  return found;
}

const asNoun = (word: Word): Word => ({ ...word, cls: 'noun', kind: word.kind ?? 'concept' });
const asVerb = (word: Word): Word => ({ ...word, cls: 'verb' });

function choose(words: readonly Word[], i: number, position: Position, quoted: boolean): Word {
  const word = words[i];
  if (!word?.verb) throw new TypeError('a word without a reading as verb has nothing to choose');
  const before = words[i - 1];
  const next = words[i + 1];
  if (word.cls === 'prep') return prepositionOrVerb(words, i);
  if (word.cls !== 'verb' && word.cls !== 'noun') return word;
  if (next?.cls === 'quant' && /^(?:逾|超|近|约|达|超过)$/u.test(word.text))
    return { ...word, cls: 'adv', verb: null };
  if (quoted) return asNoun(word);
  if (next?.cls === 'aspect' && /^[了过着]$/u.test(next.text)) return asVerb(word);
  const ends = !next || next.cls === 'mark' || (next.cls === 'loc' && TEMPORAL.test(next.text));
  const { frames } = word.verb;
  const governs = frames.some((frame) => frame === 'self' || frame === 'control' || frame === 'say');
  const nominalBefore = before !== undefined && NOMINAL.test(before.cls);
  if (word.cls === 'noun') {
    if (!word.verb.noun) return word;
    // 对以色列施压, 双方会谈: an event noun that ends its clause without another verb is what happens.
    const partner = nominalBefore && hasCoverb(words, i - 1);
    if (ends && (partner || (nominalBefore && !position.verb && word.kind === 'concept')))
      return asVerb(word);
    return before && /^(?:neg|modal)$/u.test(before.cls) && !position.verb ? asVerb(word) : word;
  }
  const startsPhrase = next !== undefined && /^(?:noun|name|quant|pron|char|adj)$/u.test(next.cls);
  const strong = word.tag === 'vn' || word.tag.startsWith('n') || word.kind !== null;
  const both = word.verb.noun || word.kind !== null || word.tag === 'vn';
  // 屋宇|署: a short tail right behind a noun.
  if (word.kind !== null && word.text.length === 1 && before?.cls === 'noun' && before.end === word.start)
    return asNoun(word);
  // 轮流|巡逻: what only the dictionary calls a verb stands before one as an adverb.
  if (!word.verb.listed && next?.cls === 'verb' && next.verb?.listed && next.kind === null)
    return { ...word, cls: 'adv', verb: null };
  if (
    before !== undefined &&
    /[将就]$/u.test(before.text) &&
    strong &&
    next?.cls === 'noun' &&
    laterVerb(words, i + 1)
  )
    return asNoun(word);
  // 被扣押|人员, 收购|案, 预算|局: with a short head noun right behind it the word names a thing.
  const suffix =
    next !== undefined &&
    next.start === word.end &&
    (next.kind !== null || /^[方者人]$/u.test(next.text)) &&
    next.text.length === 1 &&
    next.cls !== 'name' &&
    next.cls !== 'verb';
  if (suffix && strong) return asNoun(word);
  if (before?.text === '被' && next && /^(?:人员|者|人|方)$/u.test(next.text)) return asNoun(word);
  if (before?.cls === 'pron' && /^[该此本这其]/u.test(before.text) && strong && (ends || word.kind !== null))
    return asNoun(word);
  // 主持了|签约|仪式: after 了 the object begins; with 的 behind it the word may open a clause inside it.
  const completed = before?.cls === 'aspect' && /[了过着]$/u.test(before.text);
  if (completed && position.open) return startsPhrase && deAhead(words, i + 1) ? asVerb(word) : asNoun(word);
  // 中国|驻|纽约|总领馆
  if (word.text === '驻' && next?.cls === 'name' && /^(?:noun|char)$/u.test(words[i + 2]?.cls ?? ''))
    return asNoun(word);
  if (before && /^(?:neg|modal|aspect)$/u.test(before.cls) && !completed) return asVerb(word);
  if (before?.cls === 'de') return (both || ends) && !(next?.cls === 'name') ? asNoun(word) : word;
  // 表示|不满, 予以|支持
  if (position.light && ends && /^(?:verb|adv|adj|aspect)$/u.test(before?.cls ?? '')) return asNoun(word);
  if (!both) return word;
  if (before?.cls === 'adv') return strong && position.open ? asNoun(word) : asVerb(word);
  const relative = startsPhrase && deAhead(words, i + 1);
  if (before?.cls === 'quant') return relative || next?.cls === 'name' ? asVerb(word) : asNoun(word);
  if (position.light && (ends || next?.cls === 'verb' || next?.verb?.noun)) return asNoun(word);
  if (next?.cls === 'name' || next?.cls === 'pron' || next?.cls === 'quant') return asVerb(word);
  // 下发|问询|函, 为|退市|公司: before its head noun the word says what kind of thing it is.
  const bare = next?.cls === 'noun' && next.start === word.end;
  if (
    position.open &&
    bare &&
    next.text.length === 1 &&
    before &&
    /^(?:verb|aspect|adj|quant)$/u.test(before.cls)
  )
    return asNoun(word);
  if (
    before?.cls === 'prep' &&
    /^(?:为|向|对|与|和|同|由|把|将)$/u.test(before.text) &&
    bare &&
    isBody(next) &&
    laterVerb(words, i + 1, true)
  )
    return asNoun(word);
  if (before?.cls === 'prep')
    return /^[被遭受获由为]$/u.test(before.text) || startsPhrase ? asVerb(word) : asNoun(word);
  if (governs && !(position.open && ends)) return asVerb(word);
  if (position.governs && nominalBefore && isActor(before)) return asVerb(word);
  if (
    position.open &&
    before &&
    isActor(before) &&
    bare &&
    frames[0] === 'obj' &&
    !COMPOUND_HEAD.test(next.text)
  )
    return asVerb(word);
  if (position.open) return relative && !strong ? asVerb(word) : asNoun(word);
  if (position.verb && nominalBefore && strong && (ends || next?.cls === 'loc') && !hasCoverb(words, i - 1))
    return asNoun(word);
  // 推动|技术|交换|机制: between the noun of an object and another noun it is part of that object.
  const plain = before?.cls === 'noun' && !/^(?:person|group|organization)$/u.test(before.kind ?? '');
  if (position.verb && !position.governs && plain && next?.cls === 'noun') return asNoun(word);
  if (!strong) return asVerb(word);
  // 谈判团队|请示, 谈判|陷入: what a further verb follows is part of the subject.
  const later = laterVerb(words, i + 1);
  if (next?.cls === 'noun' && later && isBody(next) && (frames[0] !== 'obj' || COMPOUND_HEAD.test(next.text)))
    return asNoun(word);
  if (next && /^(?:adv|modal|neg|prep)$/u.test(next.cls) && later && nominalBefore) return asNoun(word);
  if (next?.cls === 'verb' && !next.verb?.noun && nominalBefore) return asNoun(word);
  if (next?.cls === 'loc' && !position.verb && !(TEMPORAL.test(next.text) && hasCoverb(words, i - 1)))
    return asNoun(word);
  if (next?.cls === 'de' && (before?.cls === 'adj' || !before)) return asNoun(word);
  return asVerb(word);
}

/** 通过谈判|解决, but 未能|通过|决议: with no other verb to come it is the verb itself. */
function prepositionOrVerb(words: readonly Word[], i: number): Word {
  const word = words[i];
  if (!word?.verb) throw new TypeError('a preposition without a reading as verb has nothing to choose');
  const before = words[i - 1];
  const next = words[i + 1];
  // 不给|配额, 给|工厂|贷款: with no verb to come it is what is done.
  if (word.text === '给' && (before?.cls === 'neg' || !laterVerb(words, i + 1, true))) return asVerb(word);
  if (word.text.length < 2) return next?.cls === 'aspect' ? asVerb(word) : word;
  const verbal =
    next?.cls === 'aspect' || before?.cls === 'neg' || before?.cls === 'modal' || before?.cls === 'verb';
  return verbal || !laterVerb(words, i + 1, true) ? asVerb(word) : word;
}

/** 谈判|团队, 救援|人员: nouns that an event noun before them describes. */
const COMPOUND_HEAD = /^(?:人员|团队|小组|机构|部门|代表|代表团|专家|委员会|组织|公司|官员|中心|工作者|方)$/u;

const isActor = (word: Word): boolean => isBody(word) || word.kind === 'country' || word.cls === 'name';

const isBody = (word: Word): boolean => /^(?:person|group|organization)$/u.test(word.kind ?? '');

/** Whether a preposition with a partner ends right before: 对|以色列, 与|伊朗|外长. */
function hasCoverb(words: readonly Word[], from: number): boolean {
  for (let i = from; i >= 0 && i > from - 6; i -= 1) {
    const word = words[i];
    if (word && /^(?:对|向|与|和|同|跟|给|为|朝|被|遭|受|由)$/u.test(word.text)) return true;
    if (!word || !/^(?:noun|name|char|pron|quant|adj)$/u.test(word.cls)) return false;
  }
  return false;
}

/** Whether a phrase and then 的 follow: what stands here then governs the phrase inside a relative clause. */
function deAhead(words: readonly Word[], from: number): boolean {
  for (let i = from; i < words.length && i < from + 8; i += 1) {
    const word = words[i];
    if (word?.cls === 'de') return true;
    if (!word || !/^(?:noun|name|quant|adj|char|pron|loc)$/u.test(word.cls)) return false;
  }
  return false;
}

/** Whether a word that is a verb and nothing else follows in the clause. */
function laterVerb(words: readonly Word[], from: number, any = false): boolean {
  for (let i = from; i < words.length && i < from + 24; i += 1) {
    const word = words[i];
    if (!word || CLAUSE_MARK.test(word.text)) return false;
    if (
      word.cls === 'verb' &&
      word.verb &&
      (any || !word.verb.noun || word.tag === 'v') &&
      words[i + 1]?.cls !== 'de'
    )
      return true;
  }
  return false;
}
