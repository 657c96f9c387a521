import type { Context, TargetOption } from './candidate.js';
import { isPassive, NOBODY, type Predicate } from './clauses.js';
import type { Frame } from './lexicon/types.js';
import { canAct, cutToActor, membersOf } from './phrases.js';

/** The prepositions by which each frame takes its participant. */
export const PREPOSITIONS: Readonly<Partial<Record<Frame, ReadonlySet<string>>>> = {
  dui: new Set(['对', '对于', '针对', '就', '关于', '围绕', '因', '为', '向']),
  xiang: new Set(['向', '朝', '对', '给']),
  yu: new Set(['与', '和', '同', '跟']),
  wei: new Set(['为', '给', '替', '向']),
  cong: new Set(['从', '自']),
  loc: new Set(['在', '到', '于', '至', '往', '向', '赴']),
};
const DISPOSAL = new Set(['把', '将']);
/** Prepositions whose phrase may be a target also of a verb whose frames do not say so. */
const LOOSE: ReadonlyMap<string, string> = new Map(
  Object.entries({ 对: 'dui', 向: 'xiang', 与: 'yu', 同: 'yu', 和: 'yu', 跟: 'yu', 为: 'wei', 给: 'wei' }),
);

/** Everything that a verb with these frames may be directed at, and how it is introduced. */
export function targetsOf(
  predicate: Predicate,
  all: readonly Predicate[],
  index: number,
  frames: readonly Frame[],
  context: Context,
): TargetOption[] {
  const targets: TargetOption[] = [];
  const disposal = predicate.coverbs.find(({ preposition }) => DISPOSAL.has(preposition));
  if (disposal) targets.push({ phrase: disposal.phrase, via: 'ba', slot: 'ba' });
  for (const { preposition, phrase } of predicate.coverbs) {
    const frame = frames.find((name) => PREPOSITIONS[name]?.has(preposition));
    if (frame && !phrase.locative) targets.push({ phrase, via: frame, slot: preposition });
  }
  const subject = predicate.before.at(-1);
  if (targets.length === 0 && frames.includes('yu') && subject && subject.joint !== null) {
    const members = membersOf(subject);
    const actor = { ...subject, members: members.slice(0, subject.joint) };
    const phrase = { ...subject, members: members.slice(subject.joint) };
    targets.push({ phrase, via: 'joint', slot: 'yu', actor });
  }
  const objects = [...predicate.objects];
  const next = all[index + 1];
  if (objects.length === 0 && next?.link === 'shared') objects.push(...next.objects);
  const object = objects.at(-1);
  const light = frames !== predicate.verb.entry.frames;
  if (light && object?.about && targets.length === 0)
    targets.push({ phrase: object.about.phrase, via: object.about.preposition, slot: 'about' });
  const wantsObject =
    frames.some((name) => name === 'obj' || name === 'dual' || name === 'loc' || name === 'control') ||
    predicate.verb.entry.frames.includes('say');
  // What is said is no object of saying when a verb of its own follows.
  const saidClause =
    next?.governor === index &&
    next.link === 'say' &&
    next.verb.entry.lemma !== '是' &&
    next.verb.entry.lemma !== '为';
  const wanted = !saidClause && (wantsObject || targets.length === 0);
  // 给予|他|警告, 判处|男子|死刑: receiver and what is given stand in one phrase.
  const owner = object?.owner;
  const whose = owner && (canAct(owner) || owner.head.cls === 'pron') ? owner : null;
  const receiver = object && (light || frames.includes('dual')) ? (cutToActor(object) ?? whose) : null;
  if (receiver && targets.length === 0) targets.push({ phrase: receiver, via: 'dual', slot: 'dual' });
  // 向朝鲜提出抗议: the noun that carries the act is no target of it where there is another.
  if (!(light && targets.length > 0)) {
    for (const [i, phrase] of objects.entries())
      targets.push({
        phrase,
        via: light ? 'noun' : wanted ? 'obj' : 'obj/loose',
        slot: i === 0 ? 'obj' : 'obj2',
      });
  }
  targets.push(...looseTargets(predicate, next, context, targets, light));
  return targets.filter(({ phrase }) => phrase !== NOBODY);
}

/** What else stands near the verb, where the frames do not ask for it. */
function looseTargets(
  predicate: Predicate,
  next: Predicate | undefined,
  context: Context,
  known: readonly TargetOption[],
  light: boolean,
): TargetOption[] {
  const object = predicate.objects.at(-1);
  const taken = new Set(known.map(({ phrase }) => phrase));
  const loose: TargetOption[] = [];
  for (const { preposition, phrase } of predicate.coverbs) {
    if (taken.has(phrase) || phrase.locative || isPassive(preposition)) continue;
    const via = LOOSE.get(preposition);
    if (via) loose.push({ phrase, via: `${via}/loose`, slot: preposition });
  }
  // 加征|关税，…: the phrase behind the object, or before the next verb.
  const right = next ? next.before[0] : predicate.after[0];
  if (right && right !== object && !taken.has(right))
    loose.push({ phrase: right, via: object ? 'right' : 'next', slot: 'obj' });
  if ((known.length + loose.length === 0 || light) && context.object)
    loose.push({ phrase: context.object, via: 'previous', slot: 'obj' });
  if (light && context.subject && canAct(context.subject))
    loose.push({ phrase: context.subject, via: 'subject', slot: 'obj' });
  return loose;
}
