/**
 * Fits the weights by which the Chinese extractor chooses among its candidates, from annotated texts.
 *
 *   node scripts/fit-choice.mjs --gold GOLD.jsonl… --text DIR…
 *
 * A line of GOLD is one triple: `doc` (file name of the text, looked for in every DIR), `evidence` (verbatim
 * stretch of it), `actor`, `action` and `target` with the `forms` that are right, `type`, and `core` (false for
 * a triple that is acceptable and no more: it neither rewards nor punishes). Prints recall of the candidates
 * and cross-validated precision, recall and F1, and writes packages/extractor/data/zh/choice-weights.tsv.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { choose, createChineseExtractor } from '../packages/extractor/dist/index.js';
import { fitLogistic } from './fit-choice/logistic.mjs';
import { countHits, labelOf } from './fit-choice/match.mjs';

/** @typedef {import('./fit-choice/match.mjs').Gold} Gold */
/** @typedef {import('../packages/extractor/dist/index.js').Candidate & { label: string }} Labelled */
/** @typedef {{ doc: string, text: string, gold: Gold[], verbs: Labelled[][] }} Annotated */

const WEIGHTS = new URL('../packages/extractor/data/zh/choice-weights.tsv', import.meta.url);
const FOLDS = 8;
/** Strength of the pull towards zero (L2), the best of 2, 5 and 10 by cross-validation. */
const PULL = 5;
/** Half of the stretch of thresholds over which the curve is averaged. */
const WIDTH = 5;
const THRESHOLDS = Array.from({ length: 31 }, (_, i) => (15 + i) / 100);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { gold: { type: 'string', multiple: true }, text: { type: 'string', multiple: true } },
  tokens: false,
  args: spread(process.argv.slice(2)),
});
if (!values.gold || !values.text || positionals.length > 0) {
  console.error('usage: node scripts/fit-choice.mjs --gold GOLD.jsonl… --text DIR…');
  process.exit(2);
}

const extractor = createChineseExtractor();
/** @type {Annotated[]} */
const texts = readGold(values.gold).map(({ doc, gold }) => {
  const text = readText(doc, values.text ?? []);
  const sha256 = '0'.repeat(64);
  const verbs = extractor
    .explain({ id: doc, sha256, title: null, published: null, url: null, text })
    .map((candidates) => candidates.map((each) => ({ ...each, label: labelOf(each.triple, gold, text) })));
  return { doc, text, gold, verbs };
});

const core = sum(texts, ({ gold }) => gold.filter((triple) => triple.core).length);
const reachable = sum(
  texts,
  ({ gold, verbs, text }) =>
    countHits(
      verbs.flat().map(({ triple }) => triple),
      gold,
      text,
    ).hits,
);
console.log(
  `${texts.length} texts, ${core} core triples, ${sum(texts, (text) => text.verbs.flat().length)} candidates`,
);
console.log(`recall of the candidates ${percent(reachable / core)}`);

const unseen = texts.map((_, i) => fit(texts.filter((_, k) => k % FOLDS !== i % FOLDS)));
const curve = THRESHOLDS.map((least) => {
  const found = texts.map((text, i) => score(text, unseen[i] ?? new Map(), least));
  const [hits, wrong] = [sum(found, (each) => each.hits), sum(found, (each) => each.wrong)];
  const [precision, recall] = [hits / Math.max(1, hits + wrong), hits / core];
  return { least, precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
});
// The curve is flat and rough: the middle of its best stretch holds on other texts better than its peak.
/** @param {number} i */
const stretch = (i) => sum(curve.slice(Math.max(0, i - WIDTH), i + WIDTH + 1), ({ f1 }) => f1);
const middle = curve.slice(WIDTH, -WIDTH).map((point, i) => ({ point, total: stretch(i + WIDTH) }));
const best = middle.reduce((a, b) => (b.total > a.total ? b : a)).point;
console.log(
  `cross-validated over ${FOLDS} folds of texts: P ${percent(best.precision)} R ${percent(best.recall)} F1 ${percent(best.f1)} at ${best.least}`,
);

const weights = [...fit(texts)].filter(([, weight]) => Math.abs(weight) >= 0.02);
const rows = [...weights.map(([name, weight]) => `${name}\t${weight.toFixed(2)}`), `least\t${best.least}`];
writeFileSync(
  WEIGHTS,
  `# Weights of the features by which a candidate is chosen (src/zh/features.ts), in log-odds; \`least\` is a likelihood.
# Source: scripts/fit-choice.mjs, logistic regression (L2 = ${PULL}) over candidates of the grammar on ${texts.length} annotated news texts. Licence: Apache-2.0.
# Columns: feature, weight
${rows.sort().join('\n')}
`,
);

/** @param {readonly Annotated[]} parts */
function fit(parts) {
  const labelled = parts.flatMap(({ verbs }) => verbs.flat()).filter(({ label }) => label !== 'acceptable');
  return fitLogistic(
    labelled.map(({ features, label }) => ({ features, right: label === 'right' })),
    PULL,
  );
}

/**
 * What the choice by these weights finds in a text that they were not fitted on.
 *
 * @param {Annotated} annotated
 * @param {ReadonlyMap<string, number>} weights
 * @param {number} least
 */
function score({ verbs, gold, text }, weights, least) {
  const all = new Map([...weights, ['least', least]]);
  const told = new Map();
  for (const candidates of verbs) {
    for (const { option } of choose(candidates, all)) told.set(option.triple.id, option.triple);
  }
  return countHits([...told.values()], gold, text);
}

/**
 * The annotated triples of each text, texts in the order of their names.
 *
 * @param {readonly string[]} files
 */
function readGold(files) {
  /** @type {Map<string, Gold[]>} */
  const byDoc = new Map();
  for (const file of files) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      /** @type {Gold} */
      const triple = JSON.parse(line);
      const doc = basename(triple.doc);
      byDoc.set(doc, [...(byDoc.get(doc) ?? []), triple]);
    }
  }
  return [...byDoc].sort(([a], [b]) => (a < b ? -1 : 1)).map(([doc, gold]) => ({ doc, gold }));
}

/**
 * @param {string} doc
 * @param {readonly string[]} folders
 */
function readText(doc, folders) {
  for (const folder of folders) {
    const path = join(folder, doc);
    if (existsSync(path)) return readFileSync(path, 'utf8');
  }
  console.error(`${doc} stands in none of the folders given with --text`);
  return process.exit(1);
}

/**
 * `--gold a b` as `--gold a --gold b`, so that a shell's wildcards can be used.
 *
 * @param {readonly string[]} args
 */
function spread(args) {
  /** @type {string | null} */
  let option = null;
  return args.flatMap((arg) => {
    if (arg.startsWith('--')) {
      option = arg;
      return [];
    }
    return option === null ? [arg] : [option, arg];
  });
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => number} value
 */
function sum(items, value) {
  return items.reduce((total, item) => total + value(item), 0);
}

/** @param {number} share */
function percent(share) {
  return (100 * share).toFixed(1);
}
