import { MODALITIES, type Modality } from '@actograph/model';
import { act, placeOf, sufferedBy, targetsOf } from './acts.js';
import type { Span } from './article.js';
import type { Candidate, Context } from './candidate.js';
import { type ClauseReading, type Coverb, isPassive, NOBODY, type Predicate } from './clauses.js';
import type { Lexicon } from './lexicon/types.js';
import { canAct, type NounPhrase } from './phrases.js';
import type { InnerClause } from './relatives.js';

interface Role {
  readonly phrase: NounPhrase | null;
  readonly implicit: boolean;
}

/** What is settled of a predicate and handed down to those it governs. */
interface Settled {
  /** who acts */
  readonly acting: Role;
  /** the grammatical subject, which a passive acts on */
  readonly subject: Role;
  readonly passive: boolean;
  readonly modality: Modality | null;
  readonly negated: boolean;
  readonly speaker: NounPhrase | null;
}

/** Proposes fillers for the roles of every predicate of a clause. */
export function assignRoles(
  { predicates, topic }: ClauseReading,
  inner: readonly InnerClause[],
  clause: Span,
  context: Context,
  lexicon: Lexicon,
): { candidates: Candidate[]; context: Context } {
  const candidates: Candidate[] = [];
  const settled: Settled[] = [];
  /** the first candidate of each predicate */
  const first: (number | null)[] = [];
  let { speaker, subject } = context;
  for (const [i, predicate] of predicates.entries()) {
    const { governor, link } = predicate;
    const above = governor === null ? undefined : predicates[governor];
    const here = settle(predicate, above, governor === null ? undefined : settled[governor], {
      ...context,
      speaker,
    });
    settled.push(here);
    first.push(null);
    const actor = here.acting.phrase;
    if (isSpeech(predicate) && actor && canAct(actor)) speaker = actor;
    if (i === 0 || predicate.before.length > 0) {
      const next = here.passive ? here.subject.phrase : actor;
      // 这一决定引发争议，…: who acts stays the one whom a dropped subject means.
      if (next && (canAct(next) || next.head.kind === null)) subject = next;
    }
    if (!actor) continue;
    const said = {
      polarity: here.negated ? ('negated' as const) : ('affirmed' as const),
      modality: here.modality ?? ('actual' as const),
      speaker: here.speaker,
      clause,
    };
    const suffered = sufferedBy(predicate);
    if (suffered) {
      const { agent, verb } = suffered;
      const roles = { actor: agent, implicit: false, target: actor };
      if (actor !== agent)
        candidates.push({ ...said, ...roles, verb, place: null, contentOf: null, rule: 'passive/noun' });
      continue;
    }
    const { frames, ...deed } = act(predicate, lexicon);
    const merged = link === 'self' && above?.verb.entry.content === 'merge' ? above.verb : null;
    const verb = merged
      ? {
          ...deed,
          lemma: merged.entry.lemma + deed.lemma,
          type: merged.entry.type,
          spans: [merged, ...deed.spans],
        }
      : deed;
    const acted = here.subject.phrase;
    const targets = !here.passive
      ? targetsOf(predicate, predicates, i, frames)
      : acted
        ? [{ phrase: acted, via: 'passive' }]
        : [];
    const governed = governor !== null && (link === 'control' || link === 'self');
    for (const target of targets) {
      if (target.phrase === actor) continue;
      first[i] ??= candidates.length;
      candidates.push({
        ...said,
        actor: target.actor ?? actor,
        implicit: here.acting.implicit,
        target: target.phrase,
        verb,
        place: placeOf(predicate, target.phrase),
        contentOf: governed ? (first[governor] ?? null) : null,
        rule: `${target.via}/${link ?? 'main'}`,
      });
    }
  }
  if (predicates.length === 0 && topic && canAct(topic)) subject = topic;
  for (const clauseInside of inner) candidates.push(...innerCandidate(clauseInside, clause, context));
  return { candidates, context: { subject, speaker } };
}

function settle(
  predicate: Predicate,
  above: Predicate | undefined,
  governing: Settled | undefined,
  context: Context,
): Settled {
  const { link, objects, coverbs } = predicate;
  const agent = coverbs.find(
    ({ preposition, phrase }) => isPassive(preposition) && (phrase === NOBODY || phrase.kind !== 'money'),
  );
  const active = agent !== undefined && objects.length > 0 && isActive(agent);
  const passive = active ? undefined : agent;
  const subject = active
    ? { phrase: agent.phrase, implicit: false }
    : subjectOf(predicate, above, governing?.acting, context);
  // B 被 A 否决: the subject of the sentence is what is acted on.
  const acting = passive
    ? { phrase: passive.phrase === NOBODY ? null : passive.phrase, implicit: false }
    : subject;
  const content = above?.verb.entry.content ?? null;
  const handedOn = governing?.modality ?? null;
  const fromContent =
    link === 'shared' || link === 'serial'
      ? handedOn
      : (MODALITIES.find((modality) => modality === content) ?? handedOn);
  const governed = link === 'control' || link === 'self';
  const sharesNegation = link === 'self' && content !== 'merge' && governing?.negated === true;
  return {
    acting,
    subject,
    passive: passive !== undefined,
    modality: predicate.modality ?? fromContent,
    negated: predicate.negated || (governed && content === 'negated') || sharesNegation,
    speaker:
      link === 'say'
        ? (governing?.acting.phrase ?? context.speaker)
        : governing
          ? (governing.speaker ?? context.speaker)
          : context.speaker,
  };
}

/** 由财政部安排资金, 受台风推迟航班影响: with an object of its own the verb is active. */
const isActive = ({ preposition, phrase }: Coverb): boolean =>
  !/^(?:被|遭)/u.test(preposition) && phrase !== NOBODY;

const isSpeech = ({ verb }: Predicate): boolean =>
  verb.entry.frames.includes('say') && verb.entry.content === 'actual';

function subjectOf(
  predicate: Predicate,
  above: Predicate | undefined,
  aboveSubject: Role | undefined,
  context: Context,
): Role {
  const nearest = predicate.before.findLast((phrase) => canAct(phrase)) ?? predicate.before.at(-1);
  if (predicate.link === 'control' && above?.objects[0]) return { phrase: above.objects[0], implicit: false };
  if (nearest) return { phrase: nearest, implicit: false };
  if (predicate.link === 'say' && above?.objects[0]) return { phrase: above.objects[0], implicit: false };
  if (aboveSubject) return aboveSubject;
  return { phrase: context.subject, implicit: true };
}

function innerCandidate(
  { verb, subject, object, rule }: InnerClause,
  clause: Span,
  context: Context,
): Candidate[] {
  if (!subject || !object) return [];
  const { lemma, type, listed, noun } = verb.entry;
  return [
    {
      actor: subject,
      implicit: false,
      target: object,
      verb: { lemma, type, listed, noun, aspect: verb.aspect, spans: [verb] },
      polarity: 'affirmed',
      modality: 'actual',
      speaker: context.speaker,
      place: null,
      contentOf: null,
      clause,
      rule,
    },
  ];
}
