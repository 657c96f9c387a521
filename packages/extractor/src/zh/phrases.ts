import type { EntityKind, Modality } from '@actograph/model';
import type { Span } from './article.js';
import type { VerbEntry } from './lexicon/types.js';
import type { Word } from './words.js';

/** A noun phrase. Its span is the core that is shown as mention: modifiers joined by 的 lie outside. */
export interface NounPhrase extends Span {
  readonly words: readonly Word[];
  readonly head: Word;
  readonly kind: EntityKind;
  /** the parts of A、B和C; empty for a simple phrase */
  readonly members: readonly NounPhrase[];
  /** how many members stand before 与, 和, 同, 跟: A与B may be two actors or an actor and its partner */
  readonly joint: number | null;
  /** 这一, 该, 两名: what stands before the mention */
  readonly determiner: string;
  /** ends in a word of place: 会谈中, 两国之间 */
  readonly locative: boolean;
  /** what a 的 joins to it: 中国|的|立场 */
  readonly owner: NounPhrase | null;
  /** 对以色列 in 对以色列的批评 */
  readonly about: { readonly preposition: string; readonly phrase: NounPhrase } | null;
}

/** A verb with the words that grow on it. */
export interface VerbGroup extends Span {
  readonly word: Word;
  readonly entry: VerbEntry;
  readonly aspect: boolean;
}

export type Chunk = Span &
  (
    | { readonly type: 'phrase'; readonly phrase: NounPhrase }
    | { readonly type: 'verb'; readonly verb: VerbGroup }
    | { readonly type: 'preposition'; readonly text: string }
    | { readonly type: 'joiner'; readonly text: string }
    | { readonly type: 'de' }
    | { readonly type: 'time'; readonly text: string }
    | {
        readonly type: 'adverb';
        readonly text: string;
        readonly modality: Modality | null;
        readonly negates: boolean;
      }
    | { readonly type: 'other'; readonly text: string }
  );

const JOINERS = new Set(['、', '和', '与', '同', '跟', '及', '以及', '或', '暨', '并', '而', '或者', '并且']);
/** Of these, the ones that also introduce a partner: A与B会晤. */
const JOINT = new Set(['和', '与', '同', '跟']);
const QUOTE = /^[“”‘’"]+$/u;

/** Groups the words of a clause: noun phrases, verbs with what grows on them, and function words. */
export function chunkClause(words: readonly Word[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i];
    if (!word) break;
    if (QUOTE.test(word.text)) {
      i += 1;
      continue;
    }
    const run = phraseRun(words, i);
    if (run.length > 0) {
      const chunk = phraseOf(run);
      if (chunk) chunks.push(chunk);
      i += run.length;
      continue;
    }
    if (word.cls === 'verb' && word.verb) {
      let end = i + 1;
      // 抬离, 打掉, 划入: what completes the verb, when its object or the end follows.
      const complement = words[end];
      if (
        complement &&
        COMPLEMENT.has(complement.text) &&
        complement.start === word.end &&
        !/^(?:verb|adv|neg)$/u.test(words[end + 1]?.cls ?? '') &&
        // 计划|向乌克兰|提供: before another verb it is a preposition of that verb.
        !(
          /^[向在给为到往于]$/u.test(complement.text) &&
          words.slice(end + 1).some((later) => later.cls === 'verb')
        )
      )
        end += 1;
      while (words[end]?.cls === 'aspect' && words[end]?.start === words[end - 1]?.end) end += 1;
      const last = words[end - 1] ?? word;
      const reaches =
        complement &&
        end > i + 1 &&
        /^[至到向入往在于]$/u.test(complement.text) &&
        !word.verb.frames.includes('loc');
      const entry: VerbEntry = reaches ? { ...word.verb, frames: [...word.verb.frames, 'loc'] } : word.verb;
      const verb = { word, entry, start: word.start, end: last.end, aspect: end > i + 1 };
      chunks.push({ type: 'verb', verb, start: verb.start, end: verb.end });
      i = end;
      continue;
    }
    chunks.push(single(word));
    i += 1;
  }
  return joinPhrases(chunks);
}

function single(word: Word): Chunk {
  const { start, end, text } = word;
  if (word.cls === 'de') return { type: 'de', start, end };
  if (JOINERS.has(text)) return { type: 'joiner', text, start, end };
  if (word.cls === 'prep') return { type: 'preposition', text, start, end };
  if (word.cls === 'time') return { type: 'time', text, start, end };
  if (word.cls === 'mark' || word.cls === 'conj' || (word.cls === 'loc' && TEMPORAL.test(text)))
    return { type: 'other', text, start, end };
  const negates = word.cls === 'neg' || (word.cls === 'modal' && /[不没未勿]|无法|难以/u.test(text));
  return { type: 'adverb', text, modality: word.modality, negates, start, end };
}

const NOMINAL = new Set(['noun', 'name', 'adj', 'quant', 'char']);

/** The words of a noun phrase that begins here: 这 两名 联合国 高级 官员. */
function phraseRun(words: readonly Word[], from: number): Word[] {
  const run: Word[] = [];
  for (let i = from; i < words.length; i += 1) {
    const word = words[i];
    if (!word) break;
    if (QUOTE.test(word.text)) {
      // A short quotation is part of the phrase it stands in: “铁穹”系统.
      if (/^[”’]$/u.test(word.text) ? run.length > 0 : opensName(words, i, run.length > 0)) {
        run.push(word);
        continue;
      }
      break;
    }
    if (word.cls === 'pron' && run.length === 0) {
      run.push(word);
      continue;
    }
    // 南部|五处|高地: a word of place before its noun.
    const following = words[i + 1];
    if (
      word.cls === 'loc' &&
      word.text.length > 1 &&
      following &&
      following.start === word.end &&
      /^(?:noun|name|quant)$/u.test(following.cls) &&
      (run.length === 0 || run.at(-1)?.kind === 'country')
    ) {
      run.push(word);
      continue;
    }
    if (word.cls === 'loc' && run.length > 0 && !TEMPORAL.test(word.text)) {
      run.push(word);
      break;
    }
    const last = run.findLast((part) => !QUOTE.test(part.text));
    if (!NOMINAL.has(word.cls)) break;
    // A person's name ends its phrase before a number or an adjective: 给予|张三|三十万元.
    if (last?.cls === 'name' && last.kind === 'person' && word.cls === 'quant') break;
    run.push(word);
  }
  while (QUOTE.test(run.at(-1)?.text ?? '')) run.pop();
  return run.some((word) => word.cls !== 'adj' && !QUOTE.test(word.text)) ? run : [];
}

/** 美日双方, 英法德三国: sums up the countries before it. */
const UNIT = /^(?:[两三四五]国|两军|双方|各方)$/u;

const COMPLEMENT = new Set(
  '离 掉 走 出 入 至 到 向 往 在 于 给 成 为 下 上 回 开 起 住 死 伤 毁 倒 破 完 好 进 下来 下去 出来 起来 出去 回来'.split(
    ' ',
  ),
);

/** Words of place that say when what stands before them happens. */
export const TEMPORAL = /^(?:后|前|时|之后|之前|以后|以前|期间|以来|之际|时候|之时)$/u;

/** Whether a quotation that opens here is short and has a noun behind it, or begins the phrase. */
function opensName(words: readonly Word[], open: number, inside: boolean): boolean {
  for (let i = open + 1; i < words.length && i <= open + 8; i += 1) {
    const word = words[i];
    if (!word || (word.cls !== 'mark' && !NOMINAL.has(word.cls))) return false;
    if (/^[”’]$/u.test(word.text))
      return !inside || words[open - 1]?.cls !== 'name' || words[i + 1]?.cls === 'noun';
  }
  return false;
}

const DETERMINER =
  /^(?:这|那|该|此|本|某|各|每|这些|那些|任何|所有|一些|这一|这个|该等|其|其他|其它|另|我国|有关|上述)/u;

function phraseOf(run: readonly Word[]): Chunk | null {
  const locative = run.at(-1)?.cls === 'loc';
  const body = locative ? run.slice(0, -1) : run;
  // Numbers, determiners and adjectives in front are left out of the mention.
  let first = 0;
  while (first < body.length - 1 && /^(?:quant|adj|pron|mark|loc)$/u.test(body[first]?.cls ?? '')) {
    if (body[first]?.cls === 'adj' && first > 0 && body[first - 1]?.cls === 'name') break;
    first += 1;
  }
  while (first < body.length - 1 && QUOTE.test(body[first]?.text ?? '')) first += 1;
  const head =
    body.findLast(
      (word) => word.cls === 'noun' || word.cls === 'name' || word.cls === 'char' || word.cls === 'pron',
    ) ?? body.at(-1);
  const start = run[0];
  const end = run.at(-1);
  if (!head || !start || !end) return null;
  const core = body.slice(first, body.indexOf(head) + 1);
  const words = core.length > 0 ? core : [head];
  const quantity = head.cls === 'quant' || head.kind === 'money';
  const phrase: NounPhrase = {
    words,
    head,
    kind: quantity ? 'money' : (head.kind ?? 'concept'),
    members: [],
    joint: null,
    determiner: body
      .slice(0, first)
      .map((word) => word.text)
      .join(''),
    locative,
    owner: null,
    about: null,
    start: words[0]?.start ?? head.start,
    end: head.end,
  };
  const countries = body.filter((word) => word.cls === 'name' && word.kind === 'country');
  if (
    countries.length > 1 &&
    (countries.length === body.length || (countries.length === body.length - 1 && UNIT.test(head.text)))
  ) {
    const members = countries.map((word) => ({
      ...phrase,
      words: [word],
      head: word,
      kind: 'country' as const,
      start: word.start,
      end: word.end,
    }));
    return { type: 'phrase', phrase: { ...phrase, members, joint: 1 }, start: start.start, end: end.end };
  }
  const determined =
    body[0]?.cls === 'pron' && !DETERMINER.test(body[0].text) && body.length > 1 && body[0] !== head;
  const owner = determined && body[0] ? phraseOf([body[0]]) : null;
  const owned = owner?.type === 'phrase' ? { ...phrase, owner: owner.phrase } : phrase;
  return { type: 'phrase', phrase: owned, start: start.start, end: end.end };
}

/** Joins A、B和C to one phrase with members. */
function joinPhrases(chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const joiner = joined.at(-1);
    const left = joined.at(-2);
    // 古巴|等|十个成员国: the noun after 等 sums up.
    if (
      chunk.type === 'phrase' &&
      joiner?.type === 'adverb' &&
      joiner.text === '等' &&
      left?.type === 'phrase'
    ) {
      joined.splice(-2, 2, chunk.phrase.kind === 'money' ? left : { ...chunk, start: left.start });
      continue;
    }
    if (
      chunk.type === 'phrase' &&
      joiner?.type === 'joiner' &&
      left?.type === 'phrase' &&
      !left.phrase.locative &&
      joiner.text !== '并'
    ) {
      if (joiner.text === '、' && isOffice(left.phrase) && chunk.phrase.head.kind === 'person') {
        joined.splice(-2, 2, { ...chunk, start: left.start });
        continue;
      }
      const members = membersOf(left.phrase);
      const joint = left.phrase.joint ?? (JOINT.has(joiner.text) ? members.length : null);
      const phrase = { ...chunk.phrase, members: [...members, ...membersOf(chunk.phrase)], joint };
      joined.splice(-2, 2, { type: 'phrase', phrase, start: left.start, end: chunk.end });
    } else joined.push(chunk);
  }
  return joined;
}

/** 国务委员、外交部部长王启明: an office before the office and name of the same person. */
const isOffice = (phrase: NounPhrase): boolean => phrase.head.title !== null && phrase.head.cls !== 'name';

/** The simple phrases of a phrase. */
export function membersOf(phrase: NounPhrase): readonly NounPhrase[] {
  return phrase.members.length > 0 ? phrase.members : [phrase];
}

/** Whether a phrase names somebody who can act by themselves. */
export function canAct(phrase: NounPhrase | undefined): boolean {
  return (
    phrase !== undefined &&
    membersOf(phrase).every((member) => /^(?:person|country|organization|group)$/u.test(member.kind))
  );
}

/** The part of a phrase up to the last word in it that can act, where its head cannot: 议员|联名. */
export function cutToActor(phrase: NounPhrase): NounPhrase | null {
  const { words, head } = phrase;
  const at = words.findLastIndex((word) => word !== head && isActing(word));
  const last = words[at];
  if (!last?.kind || (isActing(head) && head.cls !== 'verb') || phrase.members.length > 0) return null;
  return { ...phrase, words: words.slice(0, at + 1), head: last, kind: last.kind, end: last.end };
}

const isActing = ({ kind }: Word): boolean => /^(?:person|country|organization|group)$/u.test(kind ?? '');
