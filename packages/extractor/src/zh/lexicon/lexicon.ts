import { ACTION_TYPES, type ActionType, type EntityKind, MODALITIES } from '@actograph/model';
import { kindOf, loadGazetteer } from './gazetteer.js';
import { listOf, readTable } from './table.js';
import {
  CONTENTS,
  FRAMES,
  type Frame,
  FUNCTION_CLASSES,
  type FunctionWord,
  type Lexicon,
  type Notice,
  type Title,
  type VerbEntry,
} from './types.js';

/** Reads every data file of a folder. Throws `bad-input` when one is missing. */
export function loadLexicon(directory: string): Lexicon {
  const rows = (file: string) => readTable(directory, file);
  const column = (file: string) => new Set(rows(file).map(([word = '']) => word));
  const { entries, abbreviations } = loadGazetteer(directory);
  return {
    verbs: new Map(
      rows('verbs.tsv')
        .map((row) => verbOf(row))
        .map((verb) => [verb.lemma, verb]),
    ),
    lightVerbs: new Map(rows('light-verbs.tsv').map(([lemma = '', frames]) => [lemma, framesOf(frames)])),
    eventNouns: new Map(
      rows('event-nouns.tsv').map(([noun = '', type, frames]) => [
        noun,
        { type: typeOf(type), frames: framesOf(frames) },
      ]),
    ),
    verbObjects: new Map(
      rows('verb-objects.tsv').map(([verb = '', noun = '', type]) => [`${verb}\t${noun}`, typeOf(type)]),
    ),
    functionWords: new Map(rows('function-words.tsv').flatMap(functionWordOf)),
    nouns: column('nouns.tsv'),
    titles: new Map(
      rows('titles.tsv').map(([title = '', position]): [string, Title] => [
        title,
        { position: positionOf(position) },
      ]),
    ),
    tails: kinds(rows('org-tails.tsv'), 'organization'),
    commonNouns: kinds([...rows('person-nouns.tsv'), ...rows('thing-nouns.tsv')], 'concept'),
    surnames: new Set([...column('surnames.txt'), ...column('korean-surnames.txt')]),
    japaneseSurnames: column('japanese-surnames.txt'),
    transliteration: column('transliteration.txt'),
    givenCharacters: column('given-chars.txt'),
    gazetteer: entries,
    abbreviations,
    boilerplate: rows('boilerplate.tsv').map(([pattern = '']) => notice(pattern)),
    choice: new Map(rows('choice-weights.tsv').map(([feature = '', weight]) => [feature, Number(weight)])),
  };
}

const kinds = (rows: string[][], otherwise: EntityKind): Map<string, EntityKind> =>
  new Map(rows.map(([word = '', kind]) => [word, kindOf(kind, otherwise)]));

const typeOf = (column: string | undefined): ActionType =>
  ACTION_TYPES.find((type) => type === column) ?? 'OTHER';

const framesOf = (column: string | undefined): Frame[] =>
  listOf(column).flatMap((name) => FRAMES.find((frame) => frame === name) ?? []);

const positionOf = (column: string | undefined): Title['position'] =>
  column === 'before' || column === 'after' ? column : 'both';

function verbOf([lemma = '', cls, type, frames, content]: string[]): VerbEntry {
  return {
    lemma,
    noun: cls === 'vn',
    type: typeOf(type),
    frames: framesOf(frames),
    content: CONTENTS.find((name) => name === content) ?? null,
    listed: true,
  };
}

function functionWordOf([word = '', cls, modality]: string[]): [string, FunctionWord][] {
  const known = FUNCTION_CLASSES.find((name) => name === cls);
  if (!known) return [];
  const signals = MODALITIES.find((name) => name === modality) ?? null;
  return [[word, { cls: known, modality: signals }]];
}

/** A pattern that opens with any characters is tried at every place of a line: its core is found far faster. */
const LEAD = /^\^?(?:\[\^[^\]]*\]|\.)\{0,\d+\}/u;

const notice = (pattern: string): Notice => ({
  whole: new RegExp(pattern, 'mu'),
  core: new RegExp(pattern.replace(LEAD, ''), 'mu'),
});
