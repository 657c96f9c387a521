import type { ActionType, Modality, Polarity } from '@actograph/model';
import type { Span } from './article.js';
import type { NounPhrase } from './phrases.js';

/** What is done: a verb, or a verb and the noun that carries its meaning. */
export interface Deed {
  readonly lemma: string;
  readonly type: ActionType;
  /** false for a verb that only the segmenter's dictionary knows */
  readonly listed: boolean;
  /** the verb is an event noun as well */
  readonly noun: boolean;
  readonly aspect: boolean;
  readonly spans: readonly Span[];
}

/** Somebody who may be the actor, and where the grammar found them. */
export interface ActorOption {
  readonly phrase: NounPhrase;
  /** not named in the clause */
  readonly implicit: boolean;
  readonly how:
    | 'near' // the phrase before the verb that can act, or the one that a governing verb hands on
    | 'agent' // 由, 被 and the like name them
    | 'previous' // the subject of the clause before
    | 'pivot' // the object of the verb before: 选派|专家|前往…
    | 'cut' // the part of the phrase before the verb that can act: 议员|联名
    | 'owner'; // whose the subject is: 议长|的言论
}

/** Somebody or something that the act may be directed at. */
export interface TargetOption {
  readonly phrase: NounPhrase;
  /** how it is introduced: as object, or by which kind of preposition */
  readonly via: string;
  /** targets of one slot exclude each other */
  readonly slot: string;
  /** who acts towards this target, where it is not the whole subject */
  readonly actor?: NounPhrase;
}

/** A verb with all fillers of its roles that the grammar allows; the choice comes later. */
export interface Proposal {
  readonly verb: Deed;
  /** the most likely by grammar alone first */
  readonly actors: readonly ActorOption[];
  readonly targets: readonly TargetOption[];
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** who says so, by the sentence */
  readonly speaker: NounPhrase | null;
  /** where it happened: 在贝鲁特 */
  readonly place: NounPhrase | null;
  /** index of the proposal whose content this one is */
  readonly contentOf: number | null;
  readonly clause: Span;
  /** how the verb stands to the one before it */
  readonly link: string;
  /** no verb of the clause comes after this one */
  readonly last: boolean;
}

/** What a clause hands on to the next one. */
export interface Context {
  readonly subject: NounPhrase | null;
  /** the last object of the clause before */
  readonly object: NounPhrase | null;
  readonly speaker: NounPhrase | null;
  /** a clause of the sentence before this one says 如果, 若 */
  readonly conditional: boolean;
}
