import type { ActorOption, Proposal, TargetOption } from './candidate.js';
import { featuresOf, type Pair } from './features.js';
import { membersOf } from './phrases.js';

/** A pair with what tells how likely it is. */
export interface Option extends Pair {
  readonly features: readonly string[];
}

/** An option that the choice keeps, with its likelihood from 0 to 1. */
export interface Chosen<T> {
  readonly option: T;
  readonly confidence: number;
}

/** Verbs that tell what is, not what is done. */
const EMPTY_VERBS = new Set(
  '有 是 无 没有 等于 属 属于 像 成 算 为 作 叫做 称为 成为 变成 包括 来自 位于 存在 作为 到'.split(' '),
);

/** Every pair of a single actor and a single target that a proposal allows, with its features. */
export function optionsOf(proposal: Proposal): Option[] {
  if (EMPTY_VERBS.has(proposal.verb.lemma)) return [];
  const options: Option[] = [];
  for (const by of proposal.actors) {
    for (const at of proposal.targets) {
      if (at.actor && by !== proposal.actors[0]) continue;
      for (const actor of membersOf(at.actor ?? by.phrase)) {
        for (const target of membersOf(at.phrase)) {
          // 数千名 alone, without what is counted, names nothing; a sum of money does.
          if (target.head.cls === 'quant' && target.head.kind !== 'money') continue;
          if (actor === target || actor.start === target.start) continue;
          const pair = { actor, target, by, at };
          options.push({ ...pair, features: featuresOf(proposal, pair) });
        }
      }
    }
  }
  return options;
}

interface Choosable {
  readonly by: ActorOption;
  readonly at: TargetOption;
  readonly features: readonly string[];
}

/**
 * Of a verb's options the ones that a reader would tell: a logistic model over named features says how likely
 * each is (`weights`, log-odds, from `choice-weights.tsv`); the likeliest settles the actor, and every slot
 * takes its likeliest target. Nothing where none reaches the weight called `least`, a likelihood.
 */
export function choose<T extends Choosable>(
  options: readonly T[],
  weights: ReadonlyMap<string, number>,
): Chosen<T>[] {
  const least = weights.get('least') ?? 0.5;
  const scored = options.map((option) => ({ option, confidence: likelihood(option.features, weights) }));
  const ranked = scored.filter(({ confidence }) => confidence >= least);
  ranked.sort((a, b) => b.confidence - a.confidence);
  const actor = ranked[0]?.option.by;
  const bySlot = new Map<string, TargetOption>();
  const kept = new Set<T>();
  for (const { option } of ranked) {
    if (option.by !== actor) continue;
    const { slot } = option.at;
    if (!bySlot.has(slot)) bySlot.set(slot, option.at);
    if (bySlot.get(slot) === option.at) kept.add(option);
  }
  return scored.filter(({ option }) => kept.has(option));
}

function likelihood(features: readonly string[], weights: ReadonlyMap<string, number>): number {
  let sum = weights.get('bias') ?? 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
