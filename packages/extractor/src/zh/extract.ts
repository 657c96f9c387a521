import type { Document, Triple } from '@actograph/model';
import { readArticle } from './article.js';
import type { Context } from './candidate.js';
import { knownNames, newNames, recogniseNames } from './names.js';
import { normalise } from './normalise.js';
import { NOTHING_BEFORE, proposalsOf } from './proposals.js';
import { createDiscourse } from './resolve.js';
import { readSentence } from './sentence.js';
import { splitSentences } from './sentences.js';
import { type Candidate, triplesOf } from './triples.js';
import { type Knowledge, readWords } from './words.js';

/** What was read of a document besides its own text. */
export interface Reading {
  readonly title: string | null;
  readonly published: string | null;
  readonly triples: readonly Triple[];
  /** for each verb, everything that was to choose from; only where `all` asks for it */
  readonly candidates: readonly (readonly Candidate[])[];
}

/** Reads a whole document: every pass adds a layer, offsets are those of the original text throughout. */
export function readDocument(document: Document, knowledge: Knowledge, { all = false } = {}): Reading {
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
  const clauses = sentences.flatMap((sentence) => sentence.clauses);
  for (const chunk of clauses.flatMap(({ chunks }) => chunks)) {
    if (chunk.type === 'phrase') discourse.meet(chunk.phrase);
  }
  for (const { chunks } of clauses) {
    const topic = chunks.find(({ type }) => type === 'phrase' || type === 'preposition');
    for (const chunk of chunks)
      if (chunk.type === 'phrase') discourse.introduce(chunk.phrase, chunk === topic);
  }
  const triples = new Map<string, Triple>();
  const candidates: (readonly Candidate[])[] = [];
  const choice = { weights: lexicon.choice, all };
  let context: Context = NOTHING_BEFORE;
  for (const sentence of sentences) {
    if (/[？?]”?$/u.test(text.slice(sentence.start, sentence.end))) continue;
    const read = proposalsOf(sentence, text, context, lexicon);
    context = read.context;
    const told = triplesOf(read.proposals, sentence, document, discourse, choice);
    candidates.push(...told.candidates);
    for (const triple of told.triples) {
      if (!triples.has(triple.id)) triples.set(triple.id, triple);
    }
  }
  const title = document.title ?? (headline ? document.text.slice(headline.start, headline.end) : null);
  return { title, published, triples: [...triples.values()], candidates };
}
