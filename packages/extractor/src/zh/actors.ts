import type { ActorOption, Context } from './candidate.js';
import type { Predicate } from './clauses.js';
import { canAct, cutToActor, type NounPhrase } from './phrases.js';

/** A filler that the grammar settles on. */
export interface Role {
  readonly phrase: NounPhrase | null;
  readonly implicit: boolean;
}

/**
 * Everybody who may act, the one that the grammar settles on first (`acting`). More of them were tried (every
 * phrase of the clause, subjects further back): they held 4 % more of what readers find, and the choice among
 * them cost as much as that.
 */
export function actorsOf(
  predicate: Predicate,
  { acting, passive }: { readonly acting: Role; readonly passive: boolean },
  above: Predicate | undefined,
  context: Context,
): ActorOption[] {
  const options: ActorOption[] = [];
  const add = (phrase: NounPhrase | null | undefined, how: ActorOption['how'], implicit: boolean) => {
    if (!phrase || phrase.locative || phrase.words.length === 0) return;
    const { start, end } = phrase;
    if (options.some((option) => option.phrase.start === start && option.phrase.end === end)) return;
    options.push({ phrase, how, implicit });
  };
  const { phrase, implicit } = acting;
  if (passive) {
    add(phrase, 'agent', implicit);
    const actedOn = predicate.before.at(-1);
    // 他|被罚款: who spoke or acted before may be who does it.
    if (options.length === 0 && context.subject !== actedOn) add(context.subject, 'previous', true);
    return options;
  }
  add(phrase, implicit ? 'previous' : 'near', implicit);
  const nearest = predicate.before.at(-1);
  if (nearest) add(cutToActor(nearest), 'cut', false);
  add(above?.objects.at(-1), 'pivot', false);
  // 议长|的言论|激怒…: whose it is acts through it; an event (议会|的制裁) has effects of its own.
  if (phrase?.owner && !phrase.head.verb && !canAct(phrase) && canAct(phrase.owner))
    add(phrase.owner, 'owner', implicit);
  return options;
}
