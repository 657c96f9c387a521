import {
  type Document,
  type EntityMention,
  type EventDate,
  type Participant,
  quadOf,
  type Triple,
  tripleId,
} from '@actograph/model';
import { readArticle, type Span } from './article.js';
import { peelAttribution } from './attribution.js';
import { confidenceOf, pairs } from './choose.js';
import { readPredicates } from './clauses.js';
import { readDate } from './dates.js';
import { decideClasses } from './decide.js';
import { joinKnownNames, type KnownNames, knownNames, newNames, recogniseNames } from './names.js';
import { normalise } from './normalise.js';
import { type Chunk, chunkClause, type NounPhrase } from './phrases.js';
import { reduceRelatives } from './relatives.js';
import { createDiscourse, type Entity } from './resolve.js';
import { assignRoles, type Candidate, type Context } from './roles.js';
import { splitSentences } from './sentences.js';
import { type Knowledge, readWords, type Word } from './words.js';

/** What was read of a document besides its own text. */
export interface Reading {
  readonly title: string | null;
  readonly published: string | null;
  readonly triples: readonly Triple[];
}

interface Clause extends Span {
  readonly chunks: readonly Chunk[];
}

interface Sentence extends Span {
  readonly clauses: readonly Clause[];
  /** what the sentence says of time, by place */
  readonly dates: readonly { readonly at: number; readonly date: EventDate }[];
}

/** Reads a whole document: every pass adds a layer, offsets are those of the original text throughout. */
export function readDocument(document: Document, knowledge: Knowledge): Reading {
  const text = normalise(document.text);
  const article = readArticle(text, knowledge.lexicon.boilerplate);
  const published = document.published ?? article.published;
  const headline = article.headline
    ? document.text.slice(article.headline.start, article.headline.end)
    : null;
  const discourse = createDiscourse();
  const triples = new Map<string, Triple>();
  const drafts: (Span & { readonly words: readonly Word[] })[] = [];
  for (const paragraph of [...(article.headline ? [article.headline] : []), ...article.paragraphs]) {
    for (const span of splitSentences(text, paragraph)) {
      drafts.push({ ...span, words: recogniseNames(readWords(text, span, knowledge), knowledge) });
    }
  }
  const names = knownNames(drafts.flatMap(({ words }) => [...newNames(words, knowledge)]));
  const sentences = drafts.map((draft) => readSentence(draft, names, published, knowledge));
  for (const { clauses } of sentences) {
    for (const { chunks } of clauses) {
      const topic = chunks.find((chunk) => chunk.type === 'phrase' || chunk.type === 'preposition');
      for (const chunk of chunks)
        if (chunk.type === 'phrase') discourse.introduce(chunk.phrase, chunk === topic);
    }
  }
  let context: Context = { subject: null, speaker: null, modality: null };
  for (const sentence of sentences) {
    context = { subject: context.subject, speaker: null, modality: null };
    if (/[？?]”?$/u.test(text.slice(sentence.start, sentence.end))) continue;
    const candidates: Candidate[] = [];
    for (const { chunks, ...span } of sentence.clauses) {
      // What a speaker says ends at a semicolon at the latest.
      if (text[span.start - 1] === '；') context = { ...context, speaker: null };
      const attributed = peelAttribution(chunks);
      if (attributed.speaker) context = { ...context, speaker: attributed.speaker };
      const reduced = reduceRelatives(attributed.chunks);
      const roles = assignRoles(
        readPredicates(reduced.chunks, span),
        reduced.inner,
        span,
        context,
        knowledge.lexicon,
      );
      const shift = candidates.length;
      for (const c of roles.candidates)
        candidates.push({ ...c, contentOf: c.contentOf === null ? null : c.contentOf + shift });
      context = roles.context;
    }
    const ids: (string | null)[] = [];
    for (const candidate of candidates) {
      ids.push(null);
      for (const [actor, target] of pairs(candidate)) {
        const confidence = confidenceOf(candidate, actor, target, knowledge.lexicon.choice);
        const who = discourse.resolve(actor, 'actor');
        const whom = discourse.resolve(target, 'target');
        if (confidence === null || !who || !whom || who.id === whom.id) continue;
        discourse.acted(who);
        const speaker = candidate.speaker ? discourse.resolve(candidate.speaker, 'actor') : null;
        const spans = candidate.verb.spans.map(({ start, end }): [number, number] => [start, end]);
        const evidence = evidenceOf(candidate, actor, target, sentence);
        const triple: Omit<Triple, 'id'> = {
          doc: document.id,
          actor: participant(
            who,
            actor,
            candidate.implicit || actor.start < evidence.start || actor.end > evidence.end,
          ),
          action: {
            verb: spans.map(([start, end]) => document.text.slice(start, end)).join(''),
            lemma: candidate.verb.lemma,
            type: candidate.verb.type,
            quad: quadOf(candidate.verb.type),
            spans,
          },
          target: participant(whom, target, target.start < evidence.start || target.end > evidence.end),
          polarity: candidate.polarity,
          modality: candidate.modality,
          source: speaker && candidate.speaker ? mention(speaker, candidate.speaker) : null,
          date: sentence.dates.findLast(({ at }) => at < candidate.clause.end)?.date ?? null,
          place: candidate.place ? placeMention(candidate.place) : null,
          contentOf: candidate.contentOf === null ? null : (ids[candidate.contentOf] ?? null),
          evidence: { ...evidence, text: document.text.slice(evidence.start, evidence.end) },
          confidence,
          rule: candidate.rule,
        };
        const id = tripleId(triple);
        if (!triples.has(id)) triples.set(id, { id, ...triple });
        ids[ids.length - 1] ??= id;
      }
    }
  }
  return { title: document.title ?? headline, published, triples: [...triples.values()] };

  function mention(entity: Entity, phrase: NounPhrase): EntityMention {
    const { start, end } = phrase;
    return { ...entity, mention: document.text.slice(start, end), start, end };
  }
  function placeMention(phrase: NounPhrase): EntityMention | null {
    // 在贝鲁特 is the city, though Beirut that acts is Lebanon.
    const city = phrase.head.entry?.place;
    const entity = city ? ({ ...city, kind: 'place' } as const) : discourse.resolve(phrase, 'target');
    return entity ? mention(entity, phrase) : null;
  }
  function participant(entity: Entity, phrase: NounPhrase, implicit: boolean): Participant {
    return { ...mention(entity, phrase), implicit };
  }
}

const CLAUSE_END = /^[，；：。！？…—\s]+$/u;

function readSentence(
  draft: Span & { readonly words: readonly Word[] },
  names: KnownNames,
  published: string | null,
  knowledge: Knowledge,
): Sentence {
  const words = decideClasses(joinKnownNames(draft.words, names), knowledge.lexicon);
  const clauses: Word[][] = [[]];
  for (const word of words) {
    if (CLAUSE_END.test(word.text)) clauses.push([]);
    else clauses.at(-1)?.push(word);
  }
  return {
    start: draft.start,
    end: draft.end,
    clauses: clauses.flatMap((clause) => {
      const [first, last] = [clause[0], clause.at(-1)];
      return first && last ? [{ start: first.start, end: last.end, chunks: chunkClause(clause) }] : [];
    }),
    dates: words.flatMap((word) => {
      const date = word.cls === 'time' ? readDate(word.text, published) : null;
      return date ? [{ at: word.start, date }] : [];
    }),
  };
}

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
