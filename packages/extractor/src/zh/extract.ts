import type { Document, Triple } from '@actograph/model';
import { readArticle } from './article.js';
import { peelAttribution } from './attribution.js';
import type { Candidate, Context } from './candidate.js';
import { readPredicates } from './clauses.js';
import type { Lexicon } from './lexicon/types.js';
import { knownNames, newNames, recogniseNames } from './names.js';
import { normalise } from './normalise.js';
import { reduceRelatives } from './relatives.js';
import { createDiscourse } from './resolve.js';
import { assignRoles } from './roles.js';
import { readSentence, type Sentence } from './sentence.js';
import { splitSentences } from './sentences.js';
import { triplesOf } from './triples.js';
import { type Knowledge, readWords } from './words.js';

/** What was read of a document besides its own text. */
export interface Reading {
  readonly title: string | null;
  readonly published: string | null;
  readonly triples: readonly Triple[];
}

/** Reads a whole document: every pass adds a layer, offsets are those of the original text throughout. */
export function readDocument(document: Document, knowledge: Knowledge): Reading {
  const { lexicon } = knowledge;
  const text = normalise(document.text);
  const { headline, paragraphs, published: told } = readArticle(text, lexicon.boilerplate);
  const published = document.published ?? told;
  const drafts = [...(headline ? [headline] : []), ...paragraphs].flatMap((paragraph) =>
    [...splitSentences(text, paragraph)].map((span) => ({
      ...span,
      words: recogniseNames(readWords(text, span, knowledge), knowledge),
    })),
  );
  const names = knownNames(drafts.flatMap(({ words }) => [...newNames(words, knowledge)]));
  const sentences = drafts.map((draft) => readSentence(draft, names, published, knowledge));
  const discourse = createDiscourse();
  for (const { chunks } of sentences.flatMap(({ clauses }) => clauses)) {
    const topic = chunks.find(({ type }) => type === 'phrase' || type === 'preposition');
    for (const chunk of chunks)
      if (chunk.type === 'phrase') discourse.introduce(chunk.phrase, chunk === topic);
  }
  const triples = new Map<string, Triple>();
  let context: Context = { subject: null, speaker: null };
  for (const sentence of sentences) {
    if (/[？?]”?$/u.test(text.slice(sentence.start, sentence.end))) continue;
    const read = candidatesOf(sentence, text, context, lexicon);
    context = read.context;
    for (const triple of triplesOf(read.candidates, sentence, document, discourse, lexicon.choice)) {
      if (!triples.has(triple.id)) triples.set(triple.id, triple);
    }
  }
  const title = document.title ?? (headline ? document.text.slice(headline.start, headline.end) : null);
  return { title, published, triples: [...triples.values()] };
}

/** The candidates of a sentence; `context` is what the sentences before it leave. */
function candidatesOf(
  sentence: Sentence,
  text: string,
  { subject }: Context,
  lexicon: Lexicon,
): { candidates: Candidate[]; context: Context } {
  const candidates: Candidate[] = [];
  let context: Context = { subject, speaker: null };
  for (const { chunks, start, end } of sentence.clauses) {
    // What a speaker says ends at a semicolon at the latest.
    if (text[start - 1] === '；') context = { ...context, speaker: null };
    const attributed = peelAttribution(chunks);
    if (attributed.speaker) context = { ...context, speaker: attributed.speaker };
    const { chunks: reduced, inner } = reduceRelatives(attributed.chunks);
    const clause = { start, end };
    const roles = assignRoles(readPredicates(reduced, clause), inner, clause, context, lexicon);
    const shift = candidates.length;
    for (const candidate of roles.candidates) {
      const { contentOf } = candidate;
      candidates.push(contentOf === null ? candidate : { ...candidate, contentOf: contentOf + shift });
    }
    context = roles.context;
  }
  return { candidates, context };
}
