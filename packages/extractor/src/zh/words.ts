import type { EntityKind, Modality } from '@actograph/model';
import type { Span } from './article.js';
import type { Segmenter } from './lexicon/segmenter.js';
import type { FunctionClass, GazetteerEntry, Lexicon, Title, VerbEntry } from './lexicon/types.js';
import { joinNumbers, NUMBER } from './numbers.js';

export type WordClass =
  | Exclude<FunctionClass, 'adverb'>
  | 'adv'
  | 'noun'
  | 'name'
  | 'verb'
  | 'adj'
  | 'de' // 的
  | 'char' // a single character that no dictionary explains: raw material for names
  | 'mark';

/** What is known of a word by itself, before its sentence is looked at. */
export interface Lexeme {
  readonly cls: WordClass;
  /** what it means as a verb, for every word that can be one */
  readonly verb: VerbEntry | null;
  /** the kind of thing it names, for nouns */
  readonly kind: EntityKind | null;
  readonly entry: GazetteerEntry | null;
  readonly title: Title | null;
  readonly modality: Modality | null;
  readonly tag: string;
  /** it is a surname by itself */
  readonly surname: 'chinese' | 'japanese' | null;
  /** every character of it is one that spells foreign names */
  readonly spells: boolean;
}

/** A name of which nothing more is known. */
export const PLAIN_NAME: Lexeme = {
  cls: 'name',
  verb: null,
  kind: null,
  entry: null,
  title: null,
  modality: null,
  tag: 'nr',
  surname: null,
  spells: false,
};

/** A word of a sentence; offsets count in the document. */
export interface Word extends Span, Lexeme {
  readonly text: string;
}

/** The lexicon and the segmenter, with what was looked up remembered. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly segmenter: Segmenter;
  readonly lookup: (word: string) => Lexeme;
}

export function createKnowledge(lexicon: Lexicon, segmenter: Segmenter): Knowledge {
  const seen = new Map<string, Lexeme>();
  const lookup = (word: string): Lexeme => {
    const known = seen.get(word);
    if (known) return known;
    const lexeme = describe(word, lexicon, segmenter);
    // Numbers and foreign words have no end: only words that come back are kept.
    if (seen.size < 200_000) seen.set(word, lexeme);
    return lexeme;
  };
  return { lexicon, segmenter, lookup };
}

const MARK = /^[^\p{L}\p{N}%$]+$/u;

function describe(word: string, lexicon: Lexicon, segmenter: Segmenter): Lexeme {
  const tag = segmenter.tag(word) ?? '';
  const title = lexicon.titles.get(word) ?? null;
  const event = lexicon.eventNouns.get(word);
  const light = lexicon.lightVerbs.get(word);
  const verb =
    lexicon.verbs.get(word) ??
    (event ? eventVerb(word, event) : light ? lightVerb(word, light) : guessVerb(word, tag, lexicon));
  const entry = lexicon.gazetteer.get(word) ?? null;
  if (!entry && isForce(word, lexicon)) return { ...PLAIN_NAME, kind: 'organization', tag };
  const kind =
    entry?.kind ?? (title ? 'person' : (lexicon.commonNouns.get(word) ?? lexicon.tails.get(word) ?? null));
  const fact = {
    verb,
    kind,
    entry,
    title,
    modality: null,
    tag,
    surname: lexicon.surnames.has(word)
      ? ('chinese' as const)
      : lexicon.japaneseSurnames.has(word)
        ? ('japanese' as const)
        : null,
    spells: [...word].every((letter) => lexicon.transliteration.has(letter)),
  };
  if (word === '的') return { ...fact, cls: 'de', verb: null };
  if (MARK.test(word)) return { ...fact, cls: 'mark', verb: null };
  if (entry) return { ...fact, cls: 'name' };
  if (word === '该' || word === '各' || word === '某') return { ...fact, cls: 'pron', verb: null };
  if (TIME.test(word) && !lexicon.verbs.has(word)) return { ...fact, cls: 'time', verb: null };
  const functional = lexicon.functionWords.get(word);
  if (functional && !title && !(kind && word.length > 1)) {
    const cls = functional.cls === 'adverb' ? 'adv' : functional.cls;
    return { ...fact, cls, modality: functional.modality };
  }
  if (/^[三四五六七八九]旬$/u.test(word)) return { ...fact, cls: 'adj', verb: null };
  if (NUMBER.test(word)) return { ...fact, cls: 'quant', verb: null };
  if ((event && !lexicon.verbs.has(word)) || lexicon.nouns.has(word))
    return { ...fact, cls: 'noun', kind: kind ?? 'concept' };
  if (lexicon.verbs.has(word) || light) return { ...fact, cls: 'verb' };
  if (MEASURED.test(word)) return { ...fact, cls: 'quant', verb: null };
  if (kind) return { ...fact, cls: word.length > 1 || lexicon.commonNouns.has(word) ? 'noun' : 'char' };
  return { ...fact, cls: classOfTag(tag, word) };
}

const MEASURED =
  /^[一二两三四五六七八九十几数多][名位个只条张件起项次份家艘架辆枚门座幅块批对双间所处支队群届套款种类笔场]$/u;

/** 今年夏天, 上周, 当晚 */
const TIME = /^(?:[今去前明同当昨翌次][年月日天晚晨早夏冬春秋]|[上下本]周|[上下本]月|[上下]半年).{0,3}$/u;

/** 以军, 俄警: the forces of a country by its one-character name. */
const isForce = (word: string, lexicon: Lexicon): boolean =>
  word.length === 2 &&
  /[军警媒舰]$/u.test(word) &&
  lexicon.abbreviations.has(word[0] ?? '') &&
  !lexicon.verbs.has(word);

const eventVerb = (
  lemma: string,
  event: { type: VerbEntry['type']; frames: VerbEntry['frames'] },
): VerbEntry => ({
  lemma,
  noun: true,
  type: event.type,
  frames: event.frames,
  content: null,
  listed: true,
});

const lightVerb = (lemma: string, frames: VerbEntry['frames']): VerbEntry => ({
  lemma,
  noun: false,
  type: 'OTHER',
  frames: ['obj', ...frames],
  content: null,
  listed: true,
});

/** A verb that only jieba knows: transitive, of no known type. Longer ones are mostly verb and object fused. */
function guessVerb(lemma: string, tag: string, lexicon: Lexicon): VerbEntry | null {
  if (!/^v[nid]?$/u.test(tag) || lexicon.nouns.has(lemma) || lemma.length > 3 || lemma.length < 2)
    return null;
  return { lemma, noun: tag === 'vn', type: 'OTHER', frames: ['obj'], content: null, listed: false };
}

function classOfTag(tag: string, word: string): WordClass {
  if (word.length === 1 && /^(?:zg|ng|g|x|ag|nr|nrt|nrfg|j|h|)$/u.test(tag)) return 'char';
  if (/^v[nid]?$/u.test(tag)) return word.length > 3 ? 'noun' : 'verb';
  if (/^(?:nr|nrt|nrfg|ns|nt)$/u.test(tag)) return 'noun';
  if (/^(?:ad?|an|z|i|b)$/u.test(tag) || (tag === 'l' && word.length > 3)) return 'adj';
  if (tag === 'd') return 'adv';
  if (tag === 't' || tag === 'tg') return 'time';
  if (tag === 'm' || tag === 'mq' || tag === 'q') return 'quant';
  if (tag === 'r' || tag === 'rr' || tag === 'rz') return 'pron';
  if (tag === 'f') return 'loc';
  if (tag === 'p') return 'prep';
  if (tag === 'c') return 'conj';
  if (/^[uy]/u.test(tag) || tag === 'e' || tag === 'o') return 'part';
  return 'noun';
}

const BRACKETED = /《[^》]{1,80}》|（[^）]{0,200}）/gu;

/** Cuts a sentence into words. Titles in 《》 are one word; what stands in parentheses is left out. */
export function readWords(text: string, sentence: Span, knowledge: Knowledge): Word[] {
  const words: Word[] = [];
  const cut = (start: number, end: number) => {
    let at = start;
    for (const piece of knowledge.segmenter.cut(text.slice(start, end))) {
      for (const part of resplit(piece, knowledge)) {
        // A blank between Chinese words parts clauses, as in headlines.
        if (
          part === ' ' &&
          /[\u4e00-\u9fff”》]/u.test(text[at - 1] ?? '') &&
          /[\u4e00-\u9fff“《]/u.test(text[at + 1] ?? '')
        ) {
          words.push({ text: part, start: at, end: at + 1, ...knowledge.lookup('，') });
        } else if (part.trim() !== '')
          words.push({ text: part, start: at, end: at + part.length, ...knowledge.lookup(part) });
        at += part.length;
      }
    }
  };
  let from = sentence.start;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(BRACKETED)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    cut(from, start);
    if (match[0].startsWith('《')) words.push(titledWork(match[0], start, knowledge));
    from = end;
  }
  cut(from, sentence.end);
  return joinNumbers(words);
}

function titledWork(text: string, start: number, knowledge: Knowledge): Word {
  const inner = text.slice(1, -1);
  const listed = knowledge.lookup(inner);
  const blank: Lexeme = { ...PLAIN_NAME, kind: 'work', tag: 'nz' };
  const lexeme = listed.entry
    ? { ...listed, cls: 'name' as const }
    : { ...blank, kind: tailKind(inner, knowledge.lexicon) ?? 'work' };
  return { ...lexeme, text, start, end: start + text.length };
}

/** The kind that the last word of a name gives it, the longest such word first. */
export function tailKind(name: string, lexicon: Lexicon): EntityKind | null {
  for (let length = Math.min(5, name.length - 1); length >= 1; length -= 1) {
    const kind = lexicon.tails.get(name.slice(-length));
    if (kind) return kind;
  }
  return null;
}

/** jieba lists 日本首相 and 主持会议 as one word each; we want the country and the office, verb and object. */
function resplit(word: string, { lexicon, segmenter }: Knowledge): readonly string[] {
  if (word.length < 3 || isListed(word, lexicon)) return [word];
  // 暗示着: the dictionary lists some verbs with their particle.
  if (/[着了过]$/u.test(word) && lexicon.verbs.has(word.slice(0, -1)))
    return [word.slice(0, -1), word.slice(-1)];
  if (word.length === 3) return [word];
  const tag = segmenter.tag(word) ?? '';
  if (word.length === 4 && /^[vlni]/u.test(tag)) {
    const [left, right] = [word.slice(0, 2), word.slice(2)];
    const verbFirst = lexicon.verbs.has(left) && (lexicon.commonNouns.has(right) || lexicon.verbs.has(right));
    // 批准逮捕, 刑事拘留, 关系恶化
    const verbLast = tag !== 'i' && lexicon.verbs.has(right) && segmenter.tag(left) !== undefined;
    if (verbFirst || verbLast) return [left, right];
  }
  for (let at = Math.min(word.length - 1, 5); at >= 2; at -= 1) {
    const rest = word.slice(at);
    const isWord = isListed(rest, lexicon) || segmenter.tag(rest) !== undefined;
    if (lexicon.gazetteer.has(word.slice(0, at)) && isWord) return [word.slice(0, at), rest];
  }
  return [word];
}

const isListed = (word: string, lexicon: Lexicon): boolean =>
  lexicon.gazetteer.has(word) ||
  lexicon.titles.has(word) ||
  lexicon.verbs.has(word) ||
  lexicon.eventNouns.has(word) ||
  lexicon.commonNouns.has(word) ||
  lexicon.tails.has(word) ||
  lexicon.nouns.has(word) ||
  lexicon.functionWords.has(word);
