import type { Chunk, NounPhrase } from './phrases.js';

const ACCORDING = new Set(['据', '根据', '按', '按照', '依']);

interface Attributed {
  readonly chunks: readonly Chunk[];
  /** who says what follows; null when the clause does not tell */
  readonly speaker: NounPhrase | null;
}

/**
 * Takes 据法新社报道 and 据现场消防员介绍 off a clause: what is left is what they say. A clause that is nothing
 * else leaves no chunks, and its speaker holds for the rest of the sentence.
 */
export function peelAttribution(chunks: readonly Chunk[]): Attributed {
  const at = chunks.findIndex((chunk) => chunk.type === 'preposition' && ACCORDING.has(chunk.text));
  if (at < 0 || at > 1) return { chunks, speaker: null };
  const says = chunks.findIndex(
    (chunk, i) => i > at && chunk.type === 'verb' && chunk.verb.entry.frames.includes('say'),
  );
  const until = says < 0 ? chunks.length : says;
  const said = chunks.slice(at + 1, until).findLast((chunk) => chunk.type === 'phrase');
  if (said?.type !== 'phrase') return { chunks, speaker: null };
  // 据…消息, 据…的通报: without a verb the noun itself tells that it is a report.
  if (says < 0 && chunks.length - at > 3) return { chunks, speaker: null };
  const phrase = said.phrase;
  const speaker = phrase.owner ?? phrase;
  return { chunks: [...chunks.slice(0, at), ...chunks.slice(until + 1)], speaker };
}
