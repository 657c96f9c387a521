import { type Chunk, canAct, type NounPhrase, type VerbGroup } from './phrases.js';

/** What a relative clause or a nominalised event inside a noun phrase says. */
export interface InnerClause {
  readonly verb: VerbGroup;
  readonly subject: NounPhrase | null;
  readonly object: NounPhrase | null;
  readonly rule: string;
}

interface Reduced {
  readonly chunks: readonly Chunk[];
  readonly inner: readonly InnerClause[];
}

/** Prepositions whose phrase belongs to the noun after 的: 对以色列的批评, 与伊朗的关系. */
const NOMINAL_PREPOSITION = new Set([
  '对',
  '对于',
  '针对',
  '关于',
  '与',
  '和',
  '同',
  '跟',
  '就',
  '涉及',
  '向',
  '围绕',
]);
/** Prepositions that govern the noun after 的, not the subject of the clause before it: 在|反对党控制的议会. */
const HEAD_PREPOSITION = new Set([
  '在',
  '从',
  '于',
  '把',
  '将',
  '据',
  '根据',
  '按',
  '按照',
  '通过',
  '以',
  '因',
  '就',
  '自',
  '到',
  '至',
]);
/** Nouns that tell what their clause is: 甲公司收购乙公司|的|案例. */
const EVENT_HEAD =
  /(?:案|案例|行为|决定|消息|计划|主张|事件|言论|说法|问题|做法|行动|要求|建议|方案|可能性|可能|意愿|企图|传闻|报道|意图|立场|情况|事实|过程|能力|责任|义务)$/u;

/**
 * Takes every 的 out of a clause: what stands before it becomes a modifier of the noun after it, or a clause
 * of its own (B批评的A, 批评B的A). What remains is subject, verbs, objects and prepositional phrases.
 */
export function reduceRelatives(chunks: readonly Chunk[]): Reduced {
  const inner: InnerClause[] = [];
  const rest = [...chunks];
  for (let at = 0; at < rest.length; ) {
    if (rest[at]?.type !== 'de') {
      at += 1;
      continue;
    }
    const head = rest[at + 1];
    if (head?.type !== 'phrase') {
      at += 1;
      continue;
    }
    const { from, phrase, clause } = reduceAt(rest, at, head.phrase);
    if (clause) inner.push(clause);
    const start = rest[from]?.start ?? head.start;
    rest.splice(from, at + 2 - from, { type: 'phrase', phrase, start, end: head.end });
    at = from;
  }
  return { chunks: rest.filter((chunk, i) => !countsNext(chunk, rest[i + 1])), inner };
}

/** 一名|[分管采购的]经理, 这笔|[高达百亿的]并购案: what counts a noun from before its relative clause. */
function countsNext(chunk: Chunk, next: Chunk | undefined): boolean {
  if (chunk.type !== 'phrase' || next?.type !== 'phrase') return false;
  const { head, kind, members } = chunk.phrase;
  const counts = head.cls === 'quant' && head.kind !== 'money';
  return (
    members.length === 0 && kind !== 'person' && (counts || /^[这那该此某][\u4e00-\u9fff]$/u.test(head.text))
  );
}

interface Reduction {
  readonly from: number;
  readonly phrase: NounPhrase;
  readonly clause: InnerClause | null;
}

function reduceAt(chunks: readonly Chunk[], de: number, head: NounPhrase): Reduction {
  const left = chunks[de - 1];
  if (left?.type === 'verb') return objectRelative(chunks, de, head, left.verb);
  // 中断|三个月|的|谈判: how long it lasted stands between the verb and 的.
  const earlier = left?.type === 'time' ? chunks[de - 2] : undefined;
  if (earlier?.type === 'verb') return objectRelative(chunks, de - 1, head, earlier.verb);
  if (left?.type === 'phrase') return afterPhrase(chunks, de, head, left.phrase);
  return { from: Math.max(0, left ? de - 1 : de), phrase: head, clause: null };
}

/** B 批评 的 A: the noun is what the verb acts on; with an intransitive verb it is who acts. */
function objectRelative(chunks: readonly Chunk[], de: number, head: NounPhrase, verb: VerbGroup): Reduction {
  let from = skipBack(chunks, de - 2);
  const before = chunks[from];
  // 以纽约州|为首|的|州: the noun alone is meant.
  if (/^为[首主例代表]/u.test(verb.word.text) && before?.type === 'phrase') {
    return {
      from: Math.max(0, chunks[from - 1]?.type === 'preposition' ? from - 1 : from),
      phrase: head,
      clause: null,
    };
  }
  const transitive = verb.entry.frames.some(
    (frame) => frame === 'obj' || frame === 'dual' || frame === 'loc' || frame === 'control',
  );
  if (before?.type === 'phrase' && transitive) {
    const agent = chunks[from - 1];
    const passive = agent?.type === 'preposition';
    if (passive && HEAD_PREPOSITION.has(agent.text)) {
      return {
        from,
        phrase: head,
        clause: { verb, subject: before.phrase, object: head, rule: 'relative/object' },
      };
    }
    if (passive && !/^[被由受遭获]$/u.test(agent.text)) {
      const subject = chunks[from - 2];
      const found = subject?.type === 'phrase' && !subject.phrase.locative ? subject.phrase : null;
      return {
        from: found ? from - 2 : from - 1,
        phrase: head,
        clause: { verb, subject: found, object: head, rule: 'relative/object' },
      };
    }
    return {
      from: passive ? from - 1 : from,
      phrase: head,
      clause: { verb, subject: before.phrase, object: head, rule: 'relative/object' },
    };
  }
  // 被|扣押|的|船员: nobody is named who does it.
  if (before?.type === 'preposition' && /^[被遭受获]$/u.test(before.text))
    return { from, phrase: head, clause: null };
  from = Math.max(0, Math.min(de - 1, from + 1));
  return { from, phrase: head, clause: null };
}

function afterPhrase(chunks: readonly Chunk[], de: number, head: NounPhrase, left: NounPhrase): Reduction {
  const at = skipBack(chunks, de - 2);
  const before = chunks[at];
  if (
    before?.type === 'preposition' &&
    at === de - 2 &&
    NOMINAL_PREPOSITION.has(before.text) &&
    ((/^(?:针对|关于|涉及|围绕)$/u.test(before.text) && chunks[at - 1]?.type === 'verb') ||
      head.head.verb !== null ||
      /(?:关系|态度|政策|立场|问题|影响|看法)$/u.test(head.head.text))
  ) {
    // 法国对|美国的决定|表示不满: the verb that follows takes the preposition itself.
    const following = chunks.slice(de + 2).find((chunk) => chunk.type !== 'adverb');
    if (
      /^(?:对|就|向)$/u.test(before.text) &&
      following?.type === 'verb' &&
      following.verb.entry.frames.some((frame) => frame === 'dui' || frame === 'xiang')
    ) {
      return { from: de - 1, phrase: { ...head, owner: left }, clause: null };
    }
    const subject = chunks[at - 1];
    const takes = head.head.verb !== null && subject?.type === 'phrase';
    const phrase: NounPhrase = {
      ...head,
      about: { preposition: before.text, phrase: left },
      owner: takes ? subject.phrase : head.owner,
    };
    const clause = takes ? nominal(head, subject.phrase, left) : null;
    return { from: takes ? at - 1 : at, phrase, clause };
  }
  if (before?.type === 'verb' && at === de - 2 && !before.verb.entry.frames.includes('none')) {
    const first = skipBack(chunks, at - 1);
    const subject = chunks[first];
    const earlier = chunks.slice(0, at).some((chunk) => chunk.type === 'verb');
    const later = chunks.slice(de + 2).some((chunk) => chunk.type === 'verb');
    if (
      subject?.type === 'phrase' &&
      chunks[first - 1]?.type !== 'preposition' &&
      ((EVENT_HEAD.test(head.head.text) && (later || earlier)) || (later && !earlier && !canAct(head)))
    ) {
      return {
        from: first,
        phrase: head,
        clause: { verb: before.verb, subject: subject.phrase, object: left, rule: 'relative/event' },
      };
    }
    const free =
      subject?.type !== 'phrase' ||
      chunks[first - 1]?.type === 'preposition' ||
      subject.phrase.kind === 'money' ||
      /^[这那该此某][\u4e00-\u9fff]$/u.test(subject.phrase.head.text);
    if (free && (later || earlier)) {
      const clause = { verb: before.verb, subject: head, object: left, rule: 'relative/subject' };
      return { from: subject?.type === 'phrase' ? at : Math.max(0, first + 1), phrase: head, clause };
    }
  }
  const members = left.joint === null ? [] : left.members;
  const mutual = left.joint !== null && head.head.verb?.frames.includes('yu');
  const clause = mutual
    ? nominal(
        head,
        { ...left, members: members.slice(0, left.joint ?? 0) },
        { ...left, members: members.slice(left.joint ?? 0) },
      )
    : null;
  return { from: de - 1, phrase: { ...head, owner: left }, clause };
}

/** 欧盟对俄罗斯的制裁, 中国与越南的合作: what the event noun says when both participants are named. */
function nominal(head: NounPhrase, subject: NounPhrase, object: NounPhrase): InnerClause | null {
  const { verb } = head.head;
  if (!verb?.noun || !canAct(subject) || !canAct(object)) return null;
  const group = { word: head.head, entry: verb, start: head.head.start, end: head.head.end, aspect: false };
  return { verb: group, subject, object, rule: 'nominal' };
}

/** The last chunk at or before an index that is no adverb and no time. */
function skipBack(chunks: readonly Chunk[], from: number): number {
  let at = from;
  while (at >= 0 && (chunks[at]?.type === 'adverb' || chunks[at]?.type === 'time')) at -= 1;
  return at;
}
