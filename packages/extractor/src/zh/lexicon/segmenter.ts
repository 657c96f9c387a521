import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { Lexicon } from './types.js';

/** Cuts a text into words, and tells what class the general dictionary gives a word. */
export interface Segmenter {
  cut(text: string): string[];
  /** jieba's class of a word (ICTCLAS letters), or undefined for a word it does not list */
  tag(word: string): string | undefined;
}

/**
 * How often an added word is pretended to occur, by its length: enough that a long name is not cut up, little
 * enough that a short name (高市) yields to frequent words that overlap it (提高|市场).
 */
const FREQUENCY_BY_LENGTH = [0, 0, 300, 2000, 5000] as const;

/**
 * jieba with our words added. It runs without its hidden Markov model: what no dictionary has stays in single
 * characters, which the recognisers of names then put together with more knowledge than the model has.
 */
export function createSegmenter(lexicon: Lexicon): Segmenter {
  const tags = new Map<string, string>();
  const frequencies = new Map<string, number>();
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', frequency, tag = ''] = line.split(' ');
    tags.set(word, tag.trim());
    frequencies.set(word, Number(frequency));
  }
  const jieba = Jieba.withDict(dict);
  const added: string[] = [];
  const add = (word: string, always: boolean) => {
    if (word.length < 2 || /\s/u.test(word)) return;
    const wanted = FREQUENCY_BY_LENGTH[Math.min(word.length, 4)] ?? 0;
    const known = frequencies.get(word);
    if (known !== undefined && (!always || known >= wanted)) return;
    added.push(`${word} ${wanted} x`);
    frequencies.set(word, wanted);
  };
  for (const name of lexicon.gazetteer.keys()) add(name, name.length > 2);
  for (const words of [
    lexicon.verbs,
    lexicon.lightVerbs,
    lexicon.eventNouns,
    lexicon.functionWords,
    lexicon.titles,
    lexicon.tails,
    lexicon.commonNouns,
  ]) {
    for (const word of words.keys()) add(word, false);
  }
  for (const word of lexicon.nouns) add(word, false);
  jieba.loadDict(new TextEncoder().encode(`${added.join('\n')}\n`));
  return { cut: (text) => jieba.cut(text, false), tag: (word) => tags.get(word) };
}
