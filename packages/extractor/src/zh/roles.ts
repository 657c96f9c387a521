import { MODALITIES, type Modality } from '@actograph/model';
import { actorsOf, type Role } from './actors.js';
import { act, placeOf, sufferedBy } from './acts.js';
import type { Span } from './article.js';
import type { Context, Proposal } from './candidate.js';
import { type ClauseReading, type Coverb, isPassive, NOBODY, type Predicate } from './clauses.js';
import type { Lexicon } from './lexicon/types.js';
import { canAct, type NounPhrase } from './phrases.js';
import type { InnerClause } from './relatives.js';
import { targetsOf } from './targets.js';

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
): { proposals: Proposal[]; context: Context } {
  const proposals: Proposal[] = [];
  const settled: Settled[] = [];
  /** the proposal of each predicate */
  const own: (number | null)[] = [];
  let { speaker, subject } = context;
  for (const [i, predicate] of predicates.entries()) {
    const { governor, link } = predicate;
    const above = governor === null ? undefined : predicates[governor];
    const governing = governor === null ? undefined : settled[governor];
    const here = settle(predicate, above, governing, { ...context, speaker });
    settled.push(here);
    own.push(null);
    const actor = here.acting.phrase;
    if (isSpeech(predicate) && actor && canAct(actor)) speaker = actor;
    if (i === 0 || predicate.before.length > 0) {
      const next = here.passive ? here.subject.phrase : actor;
      // 这一决定引发争议，…: who acts stays the one whom a dropped subject means.
      if (next && (canAct(next) || next.head.kind === null)) subject = next;
    }
    const said = {
      polarity: here.negated ? ('negated' as const) : ('affirmed' as const),
      // 若法国退出，德国跟随: what would follow is as uncertain as the condition.
      modality: here.modality ?? (context.conditional ? ('hypothetical' as const) : ('actual' as const)),
      speaker: here.speaker,
      clause,
      last: i === predicates.length - 1,
    };
    const suffered = sufferedBy(predicate);
    if (suffered && actor) {
      const { agent, verb } = suffered;
      if (actor !== agent)
        proposals.push({
          ...said,
          actors: [{ phrase: agent, implicit: false, how: 'agent' }],
          targets: [{ phrase: actor, via: 'passive', slot: 'obj' }],
          verb,
          place: null,
          contentOf: null,
          link: 'noun',
        });
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
      ? targetsOf(predicate, predicates, i, frames, context)
      : acted
        ? [{ phrase: acted, via: 'passive', slot: 'obj' }]
        : [];
    const actors = actorsOf(predicate, here, above, context);
    if (actors.length === 0 || targets.length === 0) continue;
    const governed = governor !== null && (link === 'control' || link === 'self');
    own[i] = proposals.length;
    proposals.push({
      ...said,
      actors,
      targets,
      verb,
      place: placeOf(predicate),
      contentOf: governed ? (own[governor] ?? null) : null,
      link: link ?? 'main',
    });
  }
  if (predicates.length === 0 && topic && canAct(topic)) subject = topic;
  for (const clauseInside of inner) proposals.push(...innerProposal(clauseInside, clause, context));
  const conditional = context.conditional || settled.some(({ modality }) => modality === 'hypothetical');
  const object = predicates.findLast(({ objects }) => objects.length > 0)?.objects.at(-1) ?? context.object;
  return { proposals, context: { subject, object, speaker, conditional } };
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
    : // 应邀请|访问, 被要求|离开: whom the passive acts on does what follows.
      subjectOf(predicate, above, governing?.passive ? governing.subject : governing?.acting, context);
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

function innerProposal(
  { verb, subject, object, rule }: InnerClause,
  clause: Span,
  context: Context,
): Proposal[] {
  if (!object) return [];
  const { lemma, type, listed, noun } = verb.entry;
  const [via = '', link = ''] = rule.split('/');
  const actors: Proposal['actors'] = subject
    ? [{ phrase: subject, implicit: false, how: 'near' }]
    : context.subject
      ? [{ phrase: context.subject, implicit: true, how: 'previous' }]
      : [];
  if (actors.length === 0) return [];
  return [
    {
      actors,
      targets: [{ phrase: object, via, slot: 'obj' }],
      verb: { lemma, type, listed, noun, aspect: verb.aspect, spans: [verb] },
      polarity: 'affirmed',
      modality: 'actual',
      speaker: context.speaker,
      place: null,
      contentOf: null,
      clause,
      link,
      last: false,
    },
  ];
}
