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

/** An assignment of roles to a verb that the grammar allows; the choice comes later. */
export interface Candidate {
  readonly actor: NounPhrase;
  readonly implicit: boolean;
  readonly target: NounPhrase;
  readonly verb: Deed;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** who says so, by the sentence */
  readonly speaker: NounPhrase | null;
  /** where it happened: 在贝鲁特 */
  readonly place: NounPhrase | null;
  /** index of the candidate whose content this one is */
  readonly contentOf: number | null;
  readonly clause: Span;
  readonly rule: string;
}

/** What a clause hands on to the next one. */
export interface Context {
  readonly subject: NounPhrase | null;
  readonly speaker: NounPhrase | null;
}
