import { peelAttribution } from './attribution.js';
import type { Context, Proposal } from './candidate.js';
import { readPredicates } from './clauses.js';
import type { Lexicon } from './lexicon/types.js';
import { reduceRelatives } from './relatives.js';
import { assignRoles } from './roles.js';
import type { Clause, Sentence } from './sentence.js';

/** The context of a document's first sentence. */
export const NOTHING_BEFORE: Context = {
  subject: null,
  object: null,
  speaker: null,
};

/** The proposals of a sentence; `before` is what the sentences before it leave. */
export function proposalsOf(
  sentence: Sentence,
  text: string,
  before: Context,
  lexicon: Lexicon,
): { proposals: Proposal[]; context: Context } {
  const proposals: Proposal[] = [];
  let context: Context = { ...before, object: null, speaker: null };
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
