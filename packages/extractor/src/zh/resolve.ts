import { type EntityKind, entityId } from '@actograph/model';
import type { NounPhrase } from './phrases.js';

/** Who or what a phrase means. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
}

/** What a document has named so far; phrases are given to it in text order. */
export interface Discourse {
  /** learns the full names in a phrase; all of a document's come before what refers to them: 小泉 may stand first */
  meet(phrase: NounPhrase): void;
  /** learns the names and offices in a phrase */
  introduce(phrase: NounPhrase, isTopic: boolean): void;
  /** the entity of a phrase, or null where nobody can tell (我, 谁, 此) */
  resolve(phrase: NounPhrase, role: 'actor' | 'target'): Entity | null;
  /** the phrase has been read as an actor: pronouns that follow look to it first */
  acted(entity: Entity): void;
}

const SINGULAR = new Set(['他', '她', '其', '本人', '后者']);
const THING = new Set(['它', '其']);
const NOBODY_KNOWS =
  /^(?:本国|双边|其间|前者|两者|各国|我|我们|你|你们|您|咱|咱们|谁|什么|自己|大家|人们|这|那|此|之|有人|一些|哪|哪些|哪里|各自|彼此|这里|那里|所|何|人家|别人|他人|如此|这样|那样|其中|有的|其他|其它|另|某|每|本|该|各|这些|那些|怎么|多少)$/u;
/** 这笔, 此次, 这么 without a noun */
const BARE_DETERMINER =
  /^(?:[这那此本该某每各另](?:[一两几])?[次笔个种项些名位家批轮场起件条份段类番]|[这那怎]么|[这那]样)$/u;
const GOVERNMENT = /^(?:政府|方面|官方|当局|两国|高层)$/u;

export function createDiscourse(): Discourse {
  const persons = new Map<string, Entity>();
  const surnames = new Map<string, Entity | null>();
  const vouched = new Set<string>();
  const offices = new Map<string, Entity | null>();
  const shortNames = new Map<string, Entity | null>();
  const mentioned: { at: number; entity: Entity; isTopic: boolean }[] = [];
  let lastOrganization: Entity | null = null;
  let lastActor: Entity | null = null;
  /** A second bearer of a name or office makes it ambiguous for good. */
  const claim = (table: Map<string, Entity | null>, key: string, entity: Entity) => {
    if (key === '') return;
    const holder = table.get(key);
    table.set(key, holder === undefined || holder?.id === entity.id ? entity : null);
  };

  /** A name that the gazetteer or an office vouches for holds its surname against those that only look like names. */
  const claimSurname = (key: string, entity: Entity, sure: boolean) => {
    if (sure && !vouched.has(key)) {
      vouched.add(key);
      surnames.set(key, entity);
    } else if (sure || !vouched.has(key)) claim(surnames, key, entity);
  };

  function person(phrase: NounPhrase): Entity {
    const name = phrase.head.entry?.name ?? phrase.head.text;
    const known = persons.get(name) ?? surnames.get(name);
    if (known) return known;
    const entity: Entity = { id: phrase.head.entry?.id ?? entityId(name, 'person'), name, kind: 'person' };
    persons.set(name, entity);
    const sure = Boolean(phrase.head.entry ?? phrase.words.at(-2)?.title);
    if (!name.includes('·')) {
      claimSurname(name.slice(0, 1), entity, sure);
      if (name.length > 3) claimSurname(name.slice(0, 2), entity, sure);
    } else claimSurname(name.slice(name.lastIndexOf('·') + 1), entity, sure);
    return entity;
  }

  function meet(phrase: NounPhrase): void {
    for (const member of phrase.members) meet(member);
    if (phrase.owner) meet(phrase.owner);
    const { head, members } = phrase;
    if (members.length === 0 && head.cls === 'name' && head.kind === 'person' && head.text.length > 2) {
      person(phrase);
    }
  }

  function introduce(phrase: NounPhrase, isTopic: boolean): void {
    for (const member of phrase.members) introduce(member, isTopic);
    if (phrase.owner) introduce(phrase.owner, false);
    if (phrase.members.length > 0) return;
    const { head, words } = phrase;
    if (head.cls === 'name' && head.kind === 'person') {
      const entity = person(phrase);
      mentioned.push({ at: head.start, entity, isTopic });
      const office = words
        .slice(0, -1)
        .map((word) => word.entry?.name ?? word.text)
        .join('');
      if (words.at(-2)?.title) {
        claim(offices, office, entity);
        claim(offices, words.at(-2)?.text ?? '', entity);
      }
      if (head.entry?.role) claim(offices, head.entry.role, entity);
    } else if (
      head.kind === 'organization' &&
      head.cls === 'noun' &&
      words[0]?.cls === 'name' &&
      words.length > 1
    ) {
      const name = textOf(phrase);
      const entity = { id: entityId(name, 'organization'), name, kind: 'organization' as const };
      claim(shortNames, head.text, entity);
    }
  }

  /** The person before a place in the text that a pronoun there means: a recent subject, else the nearest. */
  function personBefore(at: number): Entity | null {
    let low = 0;
    for (let high = mentioned.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((mentioned[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    const recent = mentioned.slice(Math.max(0, low - 5), low);
    return (recent.findLast(({ isTopic }) => isTopic) ?? recent.at(-1))?.entity ?? null;
  }

  function pronoun(text: string, at: number): Entity | null | undefined {
    if (SINGULAR.has(text)) return text === '其' ? (lastActor ?? personBefore(at)) : personBefore(at);
    if (THING.has(text)) return lastOrganization ?? lastActor;
    if (text === '对方') return undefined;
    return NOBODY_KNOWS.test(text) ? null : undefined;
  }

  function resolve(phrase: NounPhrase, role: 'actor' | 'target'): Entity | null {
    const { head, words } = phrase;
    const text = textOf(phrase);
    if (text === '' || (phrase.kind === 'money' && role === 'actor')) return null;
    if (head.cls === 'pron') {
      const antecedent = pronoun(text, head.start);
      if (antecedent !== undefined) return antecedent;
    }
    if (NOBODY_KNOWS.test(text) || BARE_DETERMINER.test(text)) return null;
    // 过度, 精准: what no list knows as a thing is more often an adverb of the verb behind it.
    const unknown = head.cls === 'noun' && head.kind === null;
    // 中方|精准|打击: so it is behind a country.
    const behindCountry = words.length === 2 && words[0]?.kind === 'country' && words[0].cls === 'name';
    if (role === 'actor' && unknown && (text.length <= 2 || behindCountry)) return null;
    if (head.cls === 'name') {
      if (head.kind === 'person') return person(phrase);
      if (head.entry && !(head.kind === 'organization' && words.length > 1)) {
        const { place } = head.entry;
        if (place && words.length > 1) return { ...place, kind: 'place' };
        return { id: head.entry.id, name: head.entry.name, kind: head.entry.kind };
      }
    }
    const owner = words.at(-2);
    if (GOVERNMENT.test(head.text) && owner?.kind === 'country' && owner.entry) {
      return { id: owner.entry.id, name: owner.entry.name, kind: 'country' };
    }
    const canonical = words
      .map((word) => (word.text.length === 1 ? (word.entry?.name ?? word.text) : word.text))
      .join('')
      .replace(/[“”‘’《》]/gu, '');
    const holder = head.title
      ? offices.get(canonical)
      : (shortNames.get(canonical) ??
        (text.length <= 2 && (head.cls !== 'noun' || head.tag.startsWith('nr'))
          ? surnames.get(text)
          : undefined));
    if (holder) return holder;
    if (
      /^该/u.test(phrase.determiner) &&
      head.kind === 'organization' &&
      words.length === 1 &&
      lastOrganization
    )
      return lastOrganization;
    const kind = phrase.kind;
    return { id: entityId(canonical, kind), name: canonical, kind };
  }

  function acted(entity: Entity): void {
    lastActor = entity;
    if (entity.kind === 'organization') lastOrganization = entity;
  }

  return { meet, introduce, resolve, acted };
}

const textOf = (phrase: NounPhrase): string =>
  phrase.words
    .map((word) => word.text)
    .join('')
    .replace(/[“”‘’]/gu, '');
