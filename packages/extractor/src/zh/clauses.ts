import type { Modality } from '@actograph/model';
import type { Span } from './article.js';
import { type Chunk, canAct, type NounPhrase, TEMPORAL, type VerbGroup } from './phrases.js';
import { PLAIN_NAME } from './words.js';

/** A prepositional phrase before a verb: 对|以色列. */
export interface Coverb {
  readonly preposition: string;
  readonly phrase: NounPhrase;
}

/** A verb of a clause with everything that may fill its roles. */
export interface Predicate {
  readonly verb: VerbGroup;
  /** noun phrases before the verb that may be its subject, the nearest last */
  readonly before: readonly NounPhrase[];
  readonly coverbs: readonly Coverb[];
  readonly objects: readonly NounPhrase[];
  /** noun phrases behind the last verb that are none of its objects */
  readonly after: readonly NounPhrase[];
  /** the verb whose demand, plan or speech this one is in; an index into the clause's predicates */
  readonly governor: number | null;
  /** how the governor hands its participants on: its object acts (control) or its subject (self, serial) */
  readonly link: 'control' | 'self' | 'say' | 'serial' | 'shared' | null;
  readonly negated: boolean;
  readonly modality: Modality | null;
  readonly span: Span;
}

export interface ClauseReading {
  readonly predicates: readonly Predicate[];
  /** the first phrase that no preposition governs and no verb precedes */
  readonly topic: NounPhrase | null;
}

const PASSIVE = new Set(['应', '被', '遭', '受', '获', '由', '遭到', '受到']);

interface Draft {
  readonly verb: VerbGroup;
  readonly before: NounPhrase[];
  readonly coverbs: Coverb[];
  readonly objects: NounPhrase[];
  governor: number | null;
  link: Predicate['link'];
  negated: boolean;
  modality: Modality | null;
}

/** Reads a clause without 的 from left to right: which phrases stand where around which verb. */
export function readPredicates(chunks: readonly Chunk[], clause: Span): ClauseReading {
  const drafts: Draft[] = [];
  let phrases: NounPhrase[] = [];
  let coverbs: Coverb[] = [];
  let negated = false;
  let modality: Modality | null = null;
  let preposition: string | null = null;
  let shared = false;
  let topic: NounPhrase | null = null;
  let subordinated = false;
  let apart = false;
  for (const [i, chunk] of chunks.entries()) {
    const last = drafts.at(-1);
    if (chunk.type === 'other' && TEMPORAL.test(chunk.text)) {
      // 会谈|后: the noun before the word of time takes no part.
      phrases = [];
      if (subordinated) apart = true;
      continue;
    }
    if (chunk.type === 'preposition') preposition = chunk.text;
    else if (chunk.type === 'joiner') {
      // 与 after no noun phrase, or after an adverb, introduces a partner: 将|与|伊朗|会谈.
      if (
        /^[与和同跟]$/u.test(chunk.text) &&
        chunks[i + 1]?.type === 'phrase' &&
        chunks[i - 1]?.type !== 'phrase'
      )
        preposition = chunk.text;
      shared = chunks[i - 1]?.type === 'verb' && chunks[i + 1]?.type === 'verb';
    } else if (chunk.type === 'adverb' && /将$/u.test(chunk.text) && chunks[i + 1]?.type === 'phrase')
      preposition = '把';
    else if (
      chunk.type === 'adverb' &&
      chunk.text === '应' &&
      phrases.length > 0 &&
      chunks[i + 1]?.type === 'phrase'
    )
      preposition = '应';
    else if (chunk.type === 'adverb' && chunk.text === '就' && chunks[i + 1]?.type === 'phrase')
      preposition = '就';
    else if (chunk.type === 'adverb') {
      if (chunk.negates) negated = true;
      modality = chunk.modality ?? modality;
    } else if (chunk.type === 'phrase') {
      const clausal =
        preposition !== null &&
        drafts.length === 0 &&
        CLAUSAL.has(preposition) &&
        phrases.length === 0 &&
        !isSeat(chunk.phrase) &&
        subordinate(chunks, i, preposition);
      if (preposition !== null && clausal) {
        phrases.push(chunk.phrase);
        preposition = null;
        subordinated = true;
      } else if (preposition !== null) {
        coverbs.push({ preposition, phrase: chunk.phrase });
        preposition = null;
      } else if (
        last &&
        phrases.length === 0 &&
        coverbs.length === 0 &&
        takesMore(last, chunk.phrase) &&
        !locativeOnly(chunk.phrase)
      )
        last.objects.push(chunk.phrase);
      else if (!chunk.phrase.locative) {
        phrases.push(chunk.phrase);
        if (!last) topic ??= chunk.phrase;
      }
    } else if (chunk.type === 'verb') {
      // 在|…|下, 据|…|报道: a preposition without its phrase waits no longer.
      if (preposition !== null && PASSIVE.has(preposition)) coverbs.push({ preposition, phrase: NOBODY });
      const draft: Draft = {
        verb: chunk.verb,
        before: phrases,
        coverbs,
        objects: [],
        governor: null,
        link: null,
        negated,
        modality,
      };
      if (last && !apart) linkTo(draft, last, drafts.length - 1, phrases, shared);
      drafts.push(draft);
      apart = false;
      phrases = [];
      coverbs = [];
      negated = false;
      modality = null;
      preposition = null;
      shared = false;
    }
  }
  // What stands behind the last verb without a verb of its own belongs to it: 部署|在|岩国基地.
  const last = drafts.at(-1);
  if (last) last.coverbs.push(...coverbs);
  return {
    predicates: drafts.map((draft) => ({ ...draft, after: draft === last ? phrases : [], span: clause })),
    topic,
  };
}

/** 在|高市发表言论|后, 随着|美军撤离: prepositions that can govern a whole clause. */
const CLAUSAL = new Set(['在', '当', '随着', '自', '自从', '由于', '因', '因为', '直到', '经']);

const isSeat = (phrase: NounPhrase): boolean => phrase.kind === 'place' || phrase.head.entry?.place != null;

/** Whether the phrase after a preposition is the subject of a clause that the preposition governs. */
function subordinate(chunks: readonly Chunk[], phrase: number, preposition: string): boolean {
  const verb = chunks.findIndex((chunk, i) => i > phrase && chunk.type === 'verb');
  if (
    verb < 0 ||
    chunks.slice(phrase + 1, verb).some((chunk) => chunk.type === 'phrase' || chunk.type === 'preposition')
  )
    return false;
  const temporal = chunks.findIndex(
    (chunk, i) => i > verb && chunk.type === 'other' && TEMPORAL.test(chunk.text),
  );
  return temporal > 0 || (preposition !== '在' && preposition !== '自' && preposition !== '经');
}

const locativeOnly = (phrase: NounPhrase): boolean => phrase.locative && phrase.head.cls === 'pron';

function takesMore(draft: Draft, phrase: NounPhrase): boolean {
  if (phrase.locative && !draft.verb.entry.frames.includes('loc')) return false;
  const most = draft.verb.entry.frames.includes('dual') ? 2 : 1;
  return draft.objects.length < most;
}

function linkTo(
  draft: Draft,
  last: Draft,
  index: number,
  phrases: readonly NounPhrase[],
  shared: boolean,
): void {
  const { frames, type } = last.verb.entry;
  draft.governor = index;
  if (shared) {
    draft.link = 'shared';
  } else if ((frames.includes('control') || last.verb.entry.lemma === '有') && last.objects.length > 0) {
    // 有|一名男子|登上客车: whom there is, acts.
    draft.link = 'control';
  } else if (frames.includes('say') && (last.objects.length > 0 || phrases.length > 0)) draft.link = 'say';
  else if (frames.includes('self') && last.objects.length === 0) draft.link = 'self';
  else if (
    last.objects.length > 0 &&
    /^(?:ACCUSE|REQUEST|SUPPORT|THREATEN|REJECT|STATE|COERCE)$/u.test(type) &&
    canAct(last.objects[0])
  )
    draft.link = 'control';
  else if (frames.includes('say') || frames.includes('control')) draft.link = 'self';
  else draft.link = 'serial';
}

export const isPassive = (preposition: string): boolean => PASSIVE.has(preposition);

/** Stands for the agent that a passive leaves out. */
export const NOBODY: NounPhrase = {
  words: [],
  head: { ...PLAIN_NAME, cls: 'pron', text: '', start: 0, end: 0 },
  kind: 'concept',
  members: [],
  joint: null,
  determiner: '',
  locative: false,
  owner: null,
  about: null,
  start: 0,
  end: 0,
};
