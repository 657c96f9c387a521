import {
  type Document,
  type EntityMention,
  type Participant,
  quadOf,
  type Triple,
  tripleId,
} from '@actograph/model';
import type { Span } from './article.js';
import type { Proposal } from './candidate.js';
import { type Chosen, choose, type Option, optionsOf } from './choose.js';
import type { NounPhrase } from './phrases.js';
import type { Discourse, Entity } from './resolve.js';
import type { Sentence } from './sentence.js';

/** An option whose participants are known. */
interface Resolved extends Option {
  readonly proposal: Proposal;
  /** of the proposal in its sentence */
  readonly index: number;
  readonly who: Entity;
  readonly whom: Entity;
}

/** A triple that the choice may still drop, with what it looks at. */
export interface Candidate extends Pick<Resolved, 'by' | 'at' | 'features'> {
  readonly triple: Triple;
}

const FIRST_PERSON = /^(?:我|我们|咱们)$/u;

/** What a sentence comes to. */
export interface Told {
  readonly triples: readonly Triple[];
  /** for each verb, everything that was to choose from; only where `all` asks for it */
  readonly candidates: readonly (readonly Candidate[])[];
}

/**
 * The triples that a sentence's proposals come to: for each verb the likeliest pairs of two entities by the
 * `weights` of the choice. With `all`, the pairs that were not chosen as well.
 */
export function triplesOf(
  proposals: readonly Proposal[],
  sentence: Sentence,
  document: Document,
  discourse: Discourse,
  { weights, all }: { readonly weights: ReadonlyMap<string, number>; readonly all: boolean },
): Told {
  const triples: Triple[] = [];
  const candidates: Candidate[][] = [];
  /** the first triple of each proposal, for those that are its content */
  const ids = new Map<number, string>();
  for (const options of byVerb(proposals.flatMap((proposal, index) => resolve(proposal, index)))) {
    const chosen = choose(options, weights);
    for (const each of chosen) {
      const { proposal, index, who } = each.option;
      const contentOf = proposal.contentOf === null ? null : (ids.get(proposal.contentOf) ?? null);
      const triple = tripleOf(each, contentOf);
      triples.push(triple);
      if (!ids.has(index)) ids.set(index, triple.id);
      discourse.acted(who);
    }
    if (all)
      candidates.push(
        options.map((option) => ({ ...option, triple: tripleOf({ option, confidence: 1 }, null) })),
      );
  }
  return { triples, candidates };

  function resolve(proposal: Proposal, index: number): Resolved[] {
    const found = new Map<NounPhrase, Entity | null>();
    const entityOf = (phrase: NounPhrase, role: 'actor' | 'target') => {
      const known = found.get(phrase);
      if (known !== undefined) return known;
      // “我们反对军售。”: whoever speaks.
      const self = FIRST_PERSON.test(phrase.head.text) ? proposal.speaker : null;
      const entity = discourse.resolve(self ?? phrase, role);
      found.set(phrase, entity);
      return entity;
    };
    return optionsOf(proposal).flatMap((option) => {
      const who = entityOf(option.actor, 'actor');
      const whom = entityOf(option.target, 'target');
      return who && whom && who.id !== whom.id ? [{ ...option, proposal, index, who, whom }] : [];
    });
  }

  function tripleOf({ option, confidence }: Chosen<Resolved>, contentOf: string | null): Triple {
    const { proposal, actor, target, by, at, who, whom } = option;
    const evidence = evidenceOf(proposal, option, sentence);
    const outside = ({ start, end }: Span) => start < evidence.start || end > evidence.end;
    const { lemma, type } = proposal.verb;
    const spans = proposal.verb.spans.map(({ start, end }): [number, number] => [start, end]);
    const place = proposal.place === at.phrase ? null : proposal.place;
    const triple: Omit<Triple, 'id'> = {
      doc: document.id,
      actor: participant(who, actor, by.implicit || outside(actor)),
      action: {
        verb: spans.map(([start, end]) => document.text.slice(start, end)).join(''),
        lemma,
        type,
        quad: quadOf(type),
        spans,
      },
      target: participant(whom, target, outside(target)),
      polarity: proposal.polarity,
      modality: proposal.modality,
      source: proposal.speaker ? sourceMention(proposal.speaker) : null,
      date: sentence.dates.findLast(({ at: place }) => place < proposal.clause.end)?.date ?? null,
      place: place ? placeMention(place) : null,
      contentOf,
      evidence: { ...evidence, text: document.text.slice(evidence.start, evidence.end) },
      confidence,
      rule: `${by.how}+${at.via}/${proposal.link}`,
    };
    return { id: tripleId(triple), ...triple };
  }

  function mention(entity: Entity, { start, end }: NounPhrase): EntityMention {
    return { ...entity, mention: document.text.slice(start, end), start, end };
  }
  function participant(entity: Entity, phrase: NounPhrase, implicit: boolean): Participant {
    return { ...mention(entity, phrase), implicit };
  }
  function sourceMention(phrase: NounPhrase): EntityMention | null {
    const entity = discourse.resolve(phrase, 'actor');
    return entity ? mention(entity, phrase) : null;
  }
  function placeMention(phrase: NounPhrase): EntityMention | null {
    // 在贝鲁特 is the city, though Beirut that acts is Lebanon.
    const city = phrase.head.entry?.place;
    const entity = city ? ({ ...city, kind: 'place' } as const) : discourse.resolve(phrase, 'target');
    return entity ? mention(entity, phrase) : null;
  }
}

/** The options of each verb together, also those of other readings; the same pair counts once. */
function byVerb(options: readonly Resolved[]): Iterable<readonly Resolved[]> {
  const verbs = new Map<number, Map<string, Resolved>>();
  for (const option of options) {
    const { proposal, actor, target } = option;
    const verb = proposal.verb.spans.at(-1)?.start ?? proposal.clause.start;
    const pairs = verbs.get(verb) ?? new Map<string, Resolved>();
    const pair = [actor, target].map(({ start, end }) => `${start}-${end}`).join();
    if (!pairs.has(pair)) pairs.set(pair, option);
    verbs.set(verb, pairs);
  }
  return [...verbs.values()].map((pairs) => [...pairs.values()]);
}

/** The clause, widened to every role of the same sentence that the text does name. */
function evidenceOf(proposal: Proposal, { actor, target, by }: Option, sentence: Span): Span {
  let { start, end } = proposal.clause;
  for (const phrase of [actor, target]) {
    if (phrase.start < sentence.start || phrase.end > sentence.end) continue;
    if (phrase === actor && by.implicit) continue;
    start = Math.min(start, phrase.start);
    end = Math.max(end, phrase.end);
  }
  for (const span of proposal.verb.spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}
