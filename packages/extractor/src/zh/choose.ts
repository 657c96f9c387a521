import { membersOf, type NounPhrase } from './phrases.js';
import type { Candidate } from './roles.js';

/** Below this a candidate is left out: measured so that precision is not below recall. */
const LEAST = 0.5;

/** Verbs that tell what is, not what is done. */
const EMPTY_VERBS = new Set([
  '有',
  '是',
  '无',
  '没有',
  '等于',
  '属',
  '属于',
  '像',
  '成',
  '算',
  '为',
  '作',
  '叫做',
  '称为',
  '成为',
  '变成',
  '包括',
  '来自',
  '位于',
  '存在',
  '作为',
  '到',
]);

/** How sure a candidate is, from 0 to 1; null when it is not good enough to be told. */
export function confidenceOf(candidate: Candidate, actor: NounPhrase, target: NounPhrase): number | null {
  if (EMPTY_VERBS.has(candidate.verb.lemma)) return null;
  if (target.head.cls === 'quant' && target.kind === 'money' && target.head.kind !== 'money') return null;
  let score = 0.75;
  if (candidate.implicit) score -= 0.1;
  if (!candidate.verb.listed) score -= 0.25;
  if (!/^(?:person|country|organization|group)$/u.test(actor.kind)) score -= 0.25;
  if (target.kind === 'concept') score -= 0.12;
  if (target.kind === 'money') score -= 0.1;
  if (/^(?:person|country|organization|group)$/u.test(target.kind)) score += 0.1;
  if (target.head.cls === 'name') score += 0.05;
  if (target.locative) score -= 0.1;
  if (candidate.rule === 'relative/subject') score -= 0.3;
  if (candidate.verb.type === 'OTHER') score -= 0.05;
  const value = Math.max(0.05, Math.min(0.98, Math.round(score * 100) / 100));
  return value >= LEAST ? value : null;
}

/** Every pair of a single actor and a single target that a candidate stands for. */
export function* pairs(candidate: Candidate): Generator<readonly [NounPhrase, NounPhrase]> {
  const actors = membersOf(candidate.actor);
  const targets = membersOf(candidate.target);
  for (const actor of actors) {
    for (const target of targets) if (actor !== target && actor.start !== target.start) yield [actor, target];
  }
}
