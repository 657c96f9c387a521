import type { Deed } from './candidate.js';
import { NOBODY, type Predicate } from './clauses.js';
import type { Frame, Lexicon } from './lexicon/types.js';
import { canAct, membersOf, type NounPhrase } from './phrases.js';

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

interface Act extends Deed {
  readonly frames: readonly Frame[];
}

/** The act of a verb and its object noun where the noun carries the meaning: 提出抗议, 加征关税. */
export function act(predicate: Predicate, lexicon: Lexicon): Act {
  const { entry } = predicate.verb;
  const object = predicate.objects.at(-1);
  const noun = object?.head;
  const plain = {
    lemma: entry.lemma,
    type: entry.type,
    listed: entry.listed,
    noun: entry.noun,
    aspect: predicate.verb.aspect,
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
      ...plain,
      lemma: entry.lemma + noun.text,
      type: fixed ?? noun.verb.type,
      listed: true,
      spans: [predicate.verb, noun],
      frames: [...new Set([...(light ?? []), ...noun.verb.frames])],
    };
  }
  return fixed ? { ...plain, type: fixed } : plain;
}

/** Whether a partner is named for something that two do: 印度与尼泊尔|恢复谈判. */
const hasPartner = (predicate: Predicate): boolean =>
  predicate.coverbs.some(({ preposition }) => PREPOSITIONS.yu?.has(preposition)) ||
  predicate.before.at(-1)?.joint != null;

/** Everything that a verb with these frames may be directed at, and how it is introduced. */
export function targetsOf(
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
export function sufferedBy(predicate: Predicate): { agent: NounPhrase; verb: Deed } | null {
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
  return { agent, verb };
}

/** The place that 在 or 于 names for a verb, unless it is the target itself. */
export function placeOf(predicate: Predicate, target: NounPhrase): NounPhrase | null {
  const found = predicate.coverbs.find(
    ({ preposition, phrase }) =>
      /^[在于]$/u.test(preposition) && /^(?:place|facility|country)$/u.test(phrase.kind),
  );
  return found && found.phrase !== target ? found.phrase : null;
}
