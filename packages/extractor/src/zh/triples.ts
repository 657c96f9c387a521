import {
  type Document,
  type EntityMention,
  type Participant,
  quadOf,
  type Triple,
  tripleId,
} from '@actograph/model';
import type { Span } from './article.js';
import type { Candidate } from './candidate.js';
import { confidenceOf, pairs } from './choose.js';
import type { NounPhrase } from './phrases.js';
import type { Discourse, Entity } from './resolve.js';
import type { Sentence } from './sentence.js';

/**
 * The triples that a sentence's candidates come to: those likely enough, for every pair of actor and target
 * that names two entities. `weights` are those of the choice.
 */
export function triplesOf(
  candidates: readonly Candidate[],
  sentence: Sentence,
  document: Document,
  discourse: Discourse,
  weights: ReadonlyMap<string, number>,
): Triple[] {
  const triples: Triple[] = [];
  /** the first triple of each candidate, for those that are its content */
  const ids: (string | null)[] = [];
  for (const candidate of candidates) {
    let first: string | null = null;
    for (const [actor, target] of pairs(candidate)) {
      const confidence = confidenceOf(candidate, actor, target, weights);
      const who = discourse.resolve(actor, 'actor');
      const whom = discourse.resolve(target, 'target');
      if (confidence === null || !who || !whom || who.id === whom.id) continue;
      discourse.acted(who);
      const evidence = evidenceOf(candidate, actor, target, sentence);
      const outside = ({ start, end }: Span) => start < evidence.start || end > evidence.end;
      const { lemma, type } = candidate.verb;
      const spans = candidate.verb.spans.map(({ start, end }): [number, number] => [start, end]);
      const verb = spans.map(([start, end]) => document.text.slice(start, end)).join('');
      const triple: Omit<Triple, 'id'> = {
        doc: document.id,
        actor: participant(who, actor, candidate.implicit || outside(actor)),
        action: { verb, lemma, type, quad: quadOf(type), spans },
        target: participant(whom, target, outside(target)),
        polarity: candidate.polarity,
        modality: candidate.modality,
        source: candidate.speaker ? sourceMention(candidate.speaker) : null,
        date: sentence.dates.findLast(({ at }) => at < candidate.clause.end)?.date ?? null,
        place: candidate.place ? placeMention(candidate.place) : null,
        contentOf: candidate.contentOf === null ? null : (ids[candidate.contentOf] ?? null),
        evidence: { ...evidence, text: document.text.slice(evidence.start, evidence.end) },
        confidence,
        rule: candidate.rule,
      };
      const id = tripleId(triple);
      triples.push({ id, ...triple });
      first ??= id;
    }
    ids.push(first);
  }
  return triples;

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

/** The clause, widened to every role of the same sentence that the text does name. */
function evidenceOf(candidate: Candidate, actor: NounPhrase, target: NounPhrase, sentence: Span): Span {
  let { start, end } = candidate.clause;
  for (const phrase of [actor, target]) {
    if (phrase.start < sentence.start || phrase.end > sentence.end) continue;
    if (phrase === actor && candidate.implicit) continue;
    start = Math.min(start, phrase.start);
    end = Math.max(end, phrase.end);
  }
  for (const span of candidate.verb.spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}
