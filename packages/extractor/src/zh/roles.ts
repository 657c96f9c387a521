import type { ActionType, Modality, Polarity } from '@actograph/model';
import type { Span } from './article.js';
import { type ClauseReading, isPassive, NOBODY, type Predicate } from './clauses.js';
import type { Frame, Lexicon } from './lexicon/types.js';
import { canAct, membersOf, type NounPhrase } from './phrases.js';
import type { InnerClause } from './relatives.js';

/** An assignment of roles to a verb that the grammar allows; the choice comes later. */
export interface Candidate {
  readonly actor: NounPhrase;
  readonly implicit: boolean;
  readonly target: NounPhrase;
  readonly verb: {
    readonly lemma: string;
    readonly type: ActionType;
    readonly listed: boolean;
    /** the verb is an event noun as well */
    readonly noun: boolean;
    readonly aspect: boolean;
    readonly spans: readonly Span[];
  };
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** who says so, by the sentence */
  readonly speaker: NounPhrase | null;
  /** where it happened: 在贝鲁特 */
  readonly place: NounPhrase | null;
  /** index of the candidate whose content this one is */
  readonly contentOf: number | null;
  readonly clause: Span;
  readonly rule: string;
}

/** What a clause hands on to the next one. */
export interface Context {
  readonly subject: NounPhrase | null;
  readonly speaker: NounPhrase | null;
  readonly modality: Modality | null;
}

const PREPOSITIONS: Readonly<Partial<Record<Frame, ReadonlySet<string>>>> = {
  dui: new Set(['对', '对于', '针对', '就', '关于', '围绕', '因', '为', '向']),
  xiang: new Set(['向', '朝', '对', '给']),
  yu: new Set(['与', '和', '同', '跟']),
  wei: new Set(['为', '给', '替', '向']),
  cong: new Set(['从', '自']),
  loc: new Set(['在', '到', '于', '至', '往', '向', '赴']),
};
const DISPOSAL = new Set(['把', '将']);

interface Target {
  readonly phrase: NounPhrase;
  readonly via: string;
  /** who acts towards this target, where it is not the whole subject */
  readonly actor?: NounPhrase;
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
  const subjects: { phrase: NounPhrase | null; implicit: boolean }[] = [];
  const first: (number | null)[] = [];
  let speaker = context.speaker;
  let subject = context.subject;
  const speakers: (NounPhrase | null)[] = [];
  const modalities: (Modality | null)[] = [];
  const negations: boolean[] = [];

  for (const [i, predicate] of predicates.entries()) {
    const governor = predicate.governor;
    const above = governor === null ? undefined : predicates[governor];
    const agent = predicate.coverbs.find(
      ({ preposition, phrase }) => isPassive(preposition) && (phrase === NOBODY || phrase.kind !== 'money'),
    );
    // 由省财政安排资金, 受美国加征关税影响: with an object of its own the verb is active.
    const active =
      agent !== undefined &&
      predicate.objects.length > 0 &&
      !/^(?:被|遭)/u.test(agent.preposition) &&
      agent.phrase !== NOBODY;
    const passive = active ? undefined : agent;
    const suffered = sufferedBy(predicate);
    const own = active
      ? { phrase: agent.phrase, implicit: false }
      : subjectOf(predicate, above, governor === null ? undefined : subjects[governor], context);
    // B 被 A 否决: the subject of the sentence is what is acted on.
    const acting = passive
      ? { phrase: passive.phrase === NOBODY ? null : passive.phrase, implicit: false }
      : own;
    subjects.push(acting);
    const content = above?.verb.entry.content ?? null;
    const inherited = governor === null ? context.modality : (modalities[governor] ?? null);
    const fromContent: Modality | null =
      predicate.link === 'shared' || predicate.link === 'serial'
        ? inherited
        : (contentModality(content) ?? inherited);
    modalities.push(predicate.modality ?? fromContent);
    const governed = predicate.link === 'control' || predicate.link === 'self';
    negations.push(
      predicate.negated ||
        (governed && content === 'negated') ||
        (predicate.link === 'self' &&
          governor !== null &&
          content !== 'merge' &&
          (negations[governor] ?? false)),
    );
    const isSpeech = predicate.verb.entry.frames.includes('say') && predicate.verb.entry.content === 'actual';
    speakers.push(
      predicate.link === 'say' && above
        ? (subjects[governor ?? 0]?.phrase ?? speaker)
        : governor === null
          ? speaker
          : (speakers[governor] ?? speaker),
    );
    if (isSpeech && acting.phrase && canAct(acting.phrase)) speaker = acting.phrase;
    if (i === 0 || predicate.before.length > 0) {
      const next = passive ? own.phrase : acting.phrase;
      // 这一决定引发争议，…: who acts stays the one whom a dropped subject means.
      if (next && (canAct(next) || next.head.kind === null)) subject = next;
    }
    first.push(null);
    const actor = acting.phrase;
    if (!actor) continue;
    const merged = content === 'merge' && predicate.link === 'self' && above ? above : null;
    if (suffered) {
      const by = suffered.agent;
      if (actor !== by)
        candidates.push({
          ...suffered.rest,
          actor: by,
          implicit: false,
          target: actor,
          polarity: negations[i] ? 'negated' : 'affirmed',
          modality: modalities[i] ?? 'actual',
          speaker: speakers[i] ?? null,
          place: null,
          contentOf: null,
          clause,
        });
      continue;
    }
    const shape = act(predicate, lexicon);
    const targets = passive
      ? own.phrase
        ? [{ phrase: own.phrase, via: 'passive' }]
        : []
      : targetsOf(predicate, predicates, i, shape.frames);
    const spans = merged ? [merged.verb, ...shape.spans] : shape.spans;
    for (const target of targets) {
      if (target.phrase === actor) continue;
      if (first[i] === null) first[i] = candidates.length;
      candidates.push({
        actor: target.actor ?? actor,
        implicit: acting.implicit,
        target: target.phrase,
        verb: {
          lemma: (merged?.verb.entry.lemma ?? '') + shape.lemma,
          type: merged?.verb.entry.type ?? shape.type,
          listed: shape.listed,
          noun: predicate.verb.entry.noun,
          aspect: predicate.verb.aspect,
          spans,
        },
        polarity: negations[i] ? 'negated' : 'affirmed',
        modality: modalities[i] ?? 'actual',
        speaker: speakers[i] ?? null,
        place: placeOf(predicate, target.phrase),
        contentOf: governed && governor !== null ? (first[governor] ?? null) : null,
        clause,
        rule: `${target.via}/${predicate.link ?? 'main'}`,
      });
    }
  }
  if (predicates.length === 0 && topic && canAct(topic)) subject = topic;
  const shared = {
    polarity: 'affirmed' as const,
    modality: 'actual' as const,
    speaker: context.speaker,
    place: null,
    contentOf: null,
    clause,
  };
  for (const { verb, subject: by, object, rule } of inner) {
    if (!by || !object) continue;
    const named = {
      lemma: verb.entry.lemma,
      type: verb.entry.type,
      listed: verb.entry.listed,
      noun: verb.entry.noun,
      aspect: verb.aspect,
      spans: [verb],
    };
    candidates.push({ ...shared, actor: by, implicit: false, target: object, verb: named, rule });
  }
  return { candidates, context: { subject, speaker, modality: null } };
}

/** The place that 在 or 于 names for a verb, unless it is the target itself. */
function placeOf(predicate: Predicate, target: NounPhrase): NounPhrase | null {
  const found = predicate.coverbs.find(
    ({ preposition, phrase }) =>
      /^[在于]$/u.test(preposition) && /^(?:place|facility|country)$/u.test(phrase.kind),
  );
  return found && found.phrase !== target ? found.phrase : null;
}

const contentModality = (content: string | null): Modality | null =>
  content === 'planned' ||
  content === 'possible' ||
  content === 'demanded' ||
  content === 'hypothetical' ||
  content === 'actual'
    ? content
    : null;

function subjectOf(
  predicate: Predicate,
  above: Predicate | undefined,
  aboveSubject: { phrase: NounPhrase | null; implicit: boolean } | undefined,
  context: Context,
): { phrase: NounPhrase | null; implicit: boolean } {
  const nearest = predicate.before.findLast((phrase) => canAct(phrase)) ?? predicate.before.at(-1);
  if (predicate.link === 'control' && above?.objects[0]) return { phrase: above.objects[0], implicit: false };
  if (nearest) return { phrase: nearest, implicit: false };
  if (predicate.link === 'say' && above?.objects[0]) return { phrase: above.objects[0], implicit: false };
  if (aboveSubject) return aboveSubject;
  return { phrase: context.subject, implicit: true };
}

interface Act {
  readonly lemma: string;
  readonly type: ActionType;
  readonly listed: boolean;
  readonly spans: readonly Span[];
  readonly frames: readonly Frame[];
}

/** The act of a verb and its object noun where the noun carries the meaning: 提出抗议, 加征关税. */
function act(predicate: Predicate, lexicon: Lexicon): Act {
  const { entry } = predicate.verb;
  const object = predicate.objects.at(-1);
  const noun = object?.head;
  const plain = {
    lemma: entry.lemma,
    type: entry.type,
    listed: entry.listed,
    spans: [predicate.verb],
    frames: entry.frames,
  };
  if (!object || !noun) return plain;
  const fixed = lexicon.verbObjects.get(`${entry.lemma}\t${noun.text}`);
  const light = lexicon.lightVerbs.get(entry.lemma);
  // 共同主持会议: those two do not meet each other, they lead what others do.
  const leads = /^(?:主持|出席|参加|召开|主办|举办)$/u.test(entry.lemma);
  const mutual = !leads && noun.verb?.frames.includes('yu') === true && hasPartner(predicate);
  if ((light || mutual) && noun.verb !== null && noun.cls === 'noun') {
    return {
      lemma: entry.lemma + noun.text,
      type: fixed ?? noun.verb.type,
      listed: true,
      spans: [predicate.verb, noun],
      frames: [...new Set([...(light ?? []), ...noun.verb.frames])],
    };
  }
  return fixed ? { ...plain, type: fixed } : plain;
}

/** Whether a partner is named for something that two do: 以色列与哈马斯|恢复谈判. */
const hasPartner = (predicate: Predicate): boolean =>
  predicate.coverbs.some(({ preposition }) => PREPOSITIONS.yu?.has(preposition)) ||
  predicate.before.at(-1)?.joint != null;

function targetsOf(
  predicate: Predicate,
  all: readonly Predicate[],
  index: number,
  frames: readonly Frame[],
): Target[] {
  const targets: Target[] = [];
  const disposal = predicate.coverbs.find(({ preposition }) => DISPOSAL.has(preposition));
  if (disposal) targets.push({ phrase: disposal.phrase, via: 'ba' });
  for (const { preposition, phrase } of predicate.coverbs) {
    const frame = frames.find((name) => PREPOSITIONS[name]?.has(preposition));
    if (frame && !phrase.locative) targets.push({ phrase, via: frame });
  }
  const subject = predicate.before.at(-1);
  if (targets.length === 0 && frames.includes('yu') && subject && subject.joint !== null) {
    const members = membersOf(subject);
    const actor = { ...subject, members: members.slice(0, subject.joint) };
    targets.push({ phrase: { ...subject, members: members.slice(subject.joint) }, via: 'joint', actor });
  }
  const objects = [...predicate.objects];
  const next = all[index + 1];
  if (objects.length === 0 && next?.link === 'shared') objects.push(...next.objects);
  const object = objects.at(-1);
  const light = frames !== predicate.verb.entry.frames;
  if (light && object?.about && targets.length === 0)
    targets.push({ phrase: object.about.phrase, via: object.about.preposition });
  const wantsObject =
    frames.some((name) => name === 'obj' || name === 'dual' || name === 'loc' || name === 'control') ||
    predicate.verb.entry.frames.includes('say');
  // What is said is no object of saying when a verb of its own follows.
  const saidClause =
    next?.governor === index &&
    next.link === 'say' &&
    next.verb.entry.lemma !== '是' &&
    next.verb.entry.lemma !== '为';
  if (!(light && targets.length > 0) && !saidClause && (wantsObject || targets.length === 0)) {
    for (const phrase of objects) targets.push({ phrase, via: 'obj' });
  }
  return targets.filter(({ phrase }) => phrase !== NOBODY);
}

const SUFFERS = /^(?:遭到|受到|遭受|遭|受|得到|获得|获|蒙受|惨遭)$/u;

/** 议会|遭到|示威者|包围, 受到|美国的|批评: the agent stands before the event noun. */
function sufferedBy(
  predicate: Predicate,
): { agent: NounPhrase; rest: Pick<Candidate, 'verb' | 'rule'> } | null {
  const object = predicate.objects[0];
  if (!object || !SUFFERS.test(predicate.verb.entry.lemma) || predicate.objects.length > 1) return null;
  const event = object.head.verb;
  if (!event || object.head.cls !== 'noun') return null;
  const last = object.words.at(-2);
  const inside: NounPhrase | null = last
    ? {
        ...object,
        words: object.words.slice(0, -1),
        head: last,
        kind: last.kind ?? 'concept',
        owner: null,
        about: null,
        end: last.end,
      }
    : null;
  const agent = inside ?? object.owner;
  if (!agent || !canAct(agent)) return null;
  const verb = {
    lemma: event.lemma,
    type: event.type,
    listed: true,
    noun: true,
    aspect: false,
    spans: [object.head],
  };
  return { agent, rest: { verb, rule: 'passive/noun' } };
}
