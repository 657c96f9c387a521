import type { Deed } from './candidate.js';
import type { Predicate } from './clauses.js';
import type { Frame, Lexicon } from './lexicon/types.js';
import { canAct, type NounPhrase } from './phrases.js';
import { PREPOSITIONS } from './targets.js';

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

/** The place that 在 or 于 names for a verb. */
export function placeOf(predicate: Predicate): NounPhrase | null {
  const found = predicate.coverbs.find(
    ({ preposition, phrase }) =>
      /^[在于]$/u.test(preposition) && /^(?:place|facility|country)$/u.test(phrase.kind),
  );
  return found?.phrase ?? null;
}
