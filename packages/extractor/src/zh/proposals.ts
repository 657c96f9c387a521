import { peelAttribution } from './attribution.js';
import type { Context, Proposal } from './candidate.js';
import { readPredicates } from './clauses.js';
import type { Lexicon } from './lexicon/types.js';
import { canAct, type NounPhrase } from './phrases.js';
import { reduceRelatives } from './relatives.js';
import { assignRoles } from './roles.js';
import type { Clause, Sentence } from './sentence.js';

/** The context of a document's first sentence. */
export const NOTHING_BEFORE: Context = {
  subject: null,
  object: null,
  speaker: null,
  conditional: false,
};

/** The proposals of a sentence; `before` is what the sentences before it leave. */
export function proposalsOf(
  sentence: Sentence,
  text: string,
  before: Context,
  lexicon: Lexicon,
): { proposals: Proposal[]; context: Context } {
  const proposals: Proposal[] = [];
  let context: Context = {
    ...before,
    object: null,
    speaker: quotedSpeaker(sentence, text),
    conditional: false,
  };
  for (const clause of sentence.clauses) {
    // What a speaker says ends at a semicolon at the latest.
    if (text[clause.start - 1] === '；') context = { ...context, speaker: null };
    const read = readClause(clause, context, lexicon);
    const shift = proposals.length;
    for (const proposal of read.proposals) {
      const { contentOf } = proposal;
      proposals.push(contentOf === null ? proposal : { ...proposal, contentOf: contentOf + shift });
    }
    context = read.context;
  }
  return { proposals, context };
}

/** “…”，外长说: who is named behind a quotation that opens the sentence. */
function quotedSpeaker({ start, clauses }: Sentence, text: string): NounPhrase | null {
  if (text[start] !== '“') return null;
  for (const { chunks } of clauses.slice(1)) {
    const [first, ...rest] = chunks;
    const last = rest.at(-1);
    const says = last?.type === 'verb' && last.verb.entry.frames.includes('say');
    const bare = rest.slice(0, -1).every(({ type }) => type === 'adverb' || type === 'time');
    if (first?.type === 'phrase' && says && bare && canAct(first.phrase)) return first.phrase;
  }
  return null;
}

function readClause(
  { start, end, chunks }: Clause,
  before: Context,
  lexicon: Lexicon,
): { proposals: readonly Proposal[]; context: Context } {
  const attributed = peelAttribution(chunks);
  const context = attributed.speaker ? { ...before, speaker: attributed.speaker } : before;
  const { chunks: reduced, inner } = reduceRelatives(attributed.chunks);
  const clause = { start, end };
  return assignRoles(readPredicates(reduced, clause), inner, clause, context, lexicon);
}
