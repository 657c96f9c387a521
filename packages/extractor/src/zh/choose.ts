import type { Candidate } from './candidate.js';
import { canAct, membersOf, type NounPhrase } from './phrases.js';

/** A candidate less likely than this is left out: the best F1 over the texts that the weights come from. */
const LEAST = 0.3;

/** Verbs that tell what is, not what is done. */
const EMPTY_VERBS = new Set(
  '有 是 无 没有 等于 属 属于 像 成 算 为 作 叫做 称为 成为 变成 包括 来自 位于 存在 作为 到'.split(' '),
);

/**
 * How likely a candidate is what a reader would tell, from 0 to 1: a logistic model over named features,
 * whose weights stand in `choice-weights.tsv`. Null when it is not likely enough.
 */
export function confidenceOf(
  candidate: Candidate,
  actor: NounPhrase,
  target: NounPhrase,
  weights: ReadonlyMap<string, number>,
): number | null {
  if (EMPTY_VERBS.has(candidate.verb.lemma)) return null;
  // 数千名 alone, without what is counted, names nothing; a sum of money does.
  if (target.head.cls === 'quant' && target.head.kind !== 'money') return null;
  let sum = weights.get('bias') ?? 0;
  for (const feature of featuresOf(candidate, actor, target)) sum += weights.get(feature) ?? 0;
  const likelihood = Math.round(100 / (1 + Math.exp(-sum))) / 100;
  return likelihood >= LEAST ? likelihood : null;
}

/** What of a candidate tells whether it is right, by name. */
function featuresOf(candidate: Candidate, actor: NounPhrase, target: NounPhrase): string[] {
  const { verb, implicit, clause } = candidate;
  const [via = '', link = ''] = candidate.rule.split('/');
  const first = verb.spans[0]?.start ?? clause.start;
  const last = verb.spans.at(-1)?.end ?? clause.end;
  const near = target.start >= first ? target.start - last : first - target.end;
  const features = [
    `via:${via}`,
    `link:${link}`,
    `type:${verb.type}`,
    `actor:${actor.kind}`,
    `target:${target.kind}`,
    `near:${bucket(near)}`,
    implicit ? 'implicit' : `subject:${bucket(first - actor.end)}`,
  ];
  const add = (holds: boolean, name: string) => {
    if (holds) features.push(name);
  };
  add(implicit && actor.start < clause.start - 60, 'implicit/far');
  add(implicit && !canAct(actor), 'implicit/thing');
  add(implicit && link === 'main', 'implicit/main');
  add(!verb.listed, 'verb/unlisted');
  add(verb.spans.length > 1, 'verb/compound');
  add(verb.lemma.length === 1, 'verb/short');
  add(verb.noun, 'verb/noun');
  add(verb.aspect, 'verb/aspect');
  add(actor.head.cls === 'name', 'actor/name');
  add(actor.end - actor.start === 1, 'actor/short');
  add(actor.head.cls === 'pron', 'actor/pronoun');
  add(target.head.cls === 'name', 'target/name');
  add(target.end - target.start === 1, 'target/short');
  add(target.end - target.start > 5, 'target/long');
  add(target.head.cls === 'pron', 'target/pronoun');
  add(target.determiner !== '', 'target/determined');
  add(target.owner !== null, 'target/owned');
  add(target.locative, 'target/locative');
  add(target.head.verb !== null, 'target/event');
  add(candidate.polarity === 'negated', 'negated');
  add(candidate.modality !== 'actual', 'unreal');
  add(candidate.modality === 'demanded', 'demanded');
  add(candidate.speaker !== null, 'said');
  add(clause.end - clause.start > 25, 'clause/long');
  add(clause.end - clause.start < 9, 'clause/short');
  return features;
}

const bucket = (distance: number): string =>
  distance <= 0 ? '0' : distance <= 3 ? '3' : distance <= 8 ? '8' : 'far';

/** Every pair of a single actor and a single target that a candidate stands for. */
export function* pairs(candidate: Candidate): Generator<readonly [NounPhrase, NounPhrase]> {
  const actors = membersOf(candidate.actor);
  const targets = membersOf(candidate.target);
  for (const actor of actors) {
    for (const target of targets) if (actor !== target && actor.start !== target.start) yield [actor, target];
  }
}
