import { readdirSync } from 'node:fs';
import { ACTION_TYPES, ENTITY_KINDS, MODALITIES } from '@actograph/model';
import { describe, expect, test } from 'vitest';
import { DATA_DIRECTORY, listOf, readTable } from './table.js';
import { CONTENTS, FRAMES, FUNCTION_CLASSES } from './types.js';

const is =
  (allowed: readonly string[], optional = false) =>
  (value: string) =>
    (optional && value === '') || allowed.includes(value);
const areAll = (allowed: readonly string[]) => (value: string) => listOf(value).every(is(allowed));
const filled = (value: string) => value !== '';
const anything = () => true;

/** What each column of each file may hold. */
const COLUMNS: Record<string, readonly ((value: string) => boolean)[]> = {
  'boilerplate.tsv': [(value) => new RegExp(value, 'u').source !== '', anything],
  'choice-weights.tsv': [filled, (value) => Number.isFinite(Number(value)) && value !== ''],
  'countries.tsv': [
    (value) => /^[A-Z]{3}$/u.test(value),
    filled,
    anything,
    anything,
    anything,
    is(['country', 'place'], true),
  ],
  'event-nouns.tsv': [filled, is(ACTION_TYPES), areAll(FRAMES), is(['negating'], true)],
  'function-words.tsv': [filled, is(FUNCTION_CLASSES), is([...MODALITIES, 'negated'], true)],
  'given-chars.txt': [filled],
  'japanese-surnames.txt': [filled],
  'korean-surnames.txt': [filled],
  'light-verbs.tsv': [filled, areAll(FRAMES)],
  'nouns.tsv': [filled],
  'org-tails.tsv': [filled, is(ENTITY_KINDS)],
  'organizations.tsv': [filled, filled, is(ENTITY_KINDS), anything, anything],
  'person-nouns.tsv': [filled, is(['person', 'group', 'organization'])],
  'persons.tsv': [filled, filled, anything, anything, anything],
  'places.tsv': [filled, anything, is(['place', 'facility']), anything],
  'surnames.txt': [filled],
  'thing-nouns.tsv': [filled, is(ENTITY_KINDS)],
  'titles.tsv': [filled, is(['before', 'after', 'both']), is(['country', 'organization', 'none'], true)],
  'transliteration.txt': [filled],
  'verb-objects.tsv': [filled, filled, is(ACTION_TYPES)],
  'verbs.tsv': [filled, is(['v', 'vn']), is(ACTION_TYPES), areAll(FRAMES), is(CONTENTS, true)],
};
/** The columns that together name an entry. */
const keyOf = (file: string, row: readonly string[]) =>
  file === 'verb-objects.tsv' ? row.slice(0, 2).join('\t') : (row[0] ?? '');

test('every data file is one that the loader reads', () => {
  const files = readdirSync(DATA_DIRECTORY).filter((file) => /\.(?:tsv|txt)$/u.test(file));
  expect(files.sort()).toEqual(Object.keys(COLUMNS).sort());
});

describe.each(Object.entries(COLUMNS))('%s', (file, columns) => {
  const rows = readTable(DATA_DIRECTORY, file);

  test('has entries, each column as it must be', () => {
    expect(rows.length).toBeGreaterThan(20);
    const wrong = rows.filter(
      (row) => row.length > columns.length || columns.some((holds, i) => !holds(row[i] ?? '')),
    );
    expect(wrong).toEqual([]);
  });

  test('names no entry twice', () => {
    const keys = rows.map((row) => keyOf(file, row));
    const seen = new Set<string>();
    expect(keys.filter((key) => seen.size === seen.add(key).size)).toEqual([]);
  });

  test('is sorted by code point', () => {
    const keys = rows.map((row) => row[0] ?? '');
    expect(keys.filter((key, i) => i > 0 && compare(keys[i - 1] ?? '', key) > 0)).toEqual([]);
  });
});

function compare(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (const [i, letter] of left.entries()) {
    const difference = (letter.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
