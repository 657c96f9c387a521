import type { ActionType, EntityKind, Modality } from '@actograph/model';

/** How a verb takes its second participant; the examples stand for A V B. */
export const FRAMES = [
  'obj', // A 批评 B
  'dui', // A 对 B 不满
  'xiang', // A 向 B 道歉
  'yu', // A 与 B 会晤
  'wei', // A 为 B 辩护
  'cong', // A 从 B 撤军
  'loc', // A 抵达 B
  'dual', // A 给予 B C
  'control', // A 要求 B …
  'self', // A 计划 …
  'say', // A 表示 …
  'none', // A 微笑
] as const;
export type Frame = (typeof FRAMES)[number];

/** What a control or speech verb makes of its content. `merge`: one act with the verb it governs (拒绝撤回). */
export const CONTENTS = [
  'actual',
  'planned',
  'possible',
  'demanded',
  'hypothetical',
  'negated',
  'merge',
] as const;
export type Content = (typeof CONTENTS)[number];

export interface VerbEntry {
  readonly lemma: string;
  /** also an event noun: 批评, 访问 */
  readonly noun: boolean;
  readonly type: ActionType;
  readonly frames: readonly Frame[];
  readonly content: Content | null;
  /** false for a verb that only the segmenter's dictionary knows */
  readonly listed: boolean;
}

export interface EventNoun {
  readonly type: ActionType;
  readonly frames: readonly Frame[];
}

export interface GazetteerEntry {
  readonly id: string;
  /** canonical, Simplified */
  readonly name: string;
  readonly kind: EntityKind;
  /** this surface form stands for the entity only when it acts: 东京 for 日本 */
  readonly metonym: boolean;
  /** what the same surface form names when it does not act */
  readonly place: { readonly id: string; readonly name: string } | null;
  /** office, for persons: 日本首相 */
  readonly role: string | null;
}

export interface Title {
  readonly position: 'before' | 'after' | 'both';
}

export const FUNCTION_CLASSES = [
  'adverb',
  'neg',
  'modal',
  'aspect',
  'conj',
  'prep',
  'pron',
  'time',
  'loc',
  'quant',
  'part',
] as const;
export type FunctionClass = (typeof FUNCTION_CLASSES)[number];

export interface FunctionWord {
  readonly cls: FunctionClass;
  readonly modality: Modality | null;
}

/** All that is known of words before any text is read. */
/** A passage that is not the article. */
export interface Notice {
  readonly whole: RegExp;
  /** what every such passage contains: the pattern without the stretch of any characters it begins with */
  readonly core: RegExp;
}

export interface Lexicon {
  readonly verbs: ReadonlyMap<string, VerbEntry>;
  readonly lightVerbs: ReadonlyMap<string, readonly Frame[]>;
  readonly eventNouns: ReadonlyMap<string, EventNoun>;
  /** verb + tab + head noun of its object → type */
  readonly verbObjects: ReadonlyMap<string, ActionType>;
  readonly functionWords: ReadonlyMap<string, FunctionWord>;
  readonly nouns: ReadonlySet<string>;
  readonly titles: ReadonlyMap<string, Title>;
  /** head nouns of names and the kind they give */
  readonly tails: ReadonlyMap<string, EntityKind>;
  /** common nouns and their kind */
  readonly commonNouns: ReadonlyMap<string, EntityKind>;
  readonly surnames: ReadonlySet<string>;
  readonly japaneseSurnames: ReadonlySet<string>;
  readonly transliteration: ReadonlySet<string>;
  readonly givenCharacters: ReadonlySet<string>;
  readonly gazetteer: ReadonlyMap<string, GazetteerEntry>;
  /** one-character names of countries: 美, 俄 */
  readonly abbreviations: ReadonlyMap<string, GazetteerEntry>;
  readonly boilerplate: readonly Notice[];
  /** feature of a candidate → its weight in the choice */
  readonly choice: ReadonlyMap<string, number>;
}
