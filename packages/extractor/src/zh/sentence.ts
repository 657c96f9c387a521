import type { EventDate } from '@actograph/model';
import type { Span } from './article.js';
import { readDate } from './dates.js';
import { decideClasses } from './decide.js';
import { joinKnownNames, type KnownNames } from './names.js';
import { type Chunk, chunkClause } from './phrases.js';
import type { Knowledge, Word } from './words.js';

/** A stretch between marks, as phrases, verbs and function words. */
export interface Clause extends Span {
  readonly chunks: readonly Chunk[];
}

/** A sentence as far as it can be read by itself. */
export interface Sentence extends Span {
  readonly clauses: readonly Clause[];
  /** what the sentence says of time, by place */
  readonly dates: readonly { readonly at: number; readonly date: EventDate }[];
}

const CLAUSE_END = /^[，；：。！？…—\s]+$/u;

/** Reads the words of a sentence into clauses, with the names that the whole document has told. */
export function readSentence(
  draft: Span & { readonly words: readonly Word[] },
  names: KnownNames,
  published: string | null,
  knowledge: Knowledge,
): Sentence {
  const words = decideClasses(joinKnownNames(draft.words, names, knowledge.lookup), knowledge.lexicon);
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
