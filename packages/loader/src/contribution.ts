import { type EntityMention, type Extraction, hashId, type Triple, tripleId } from '@actograph/model';
import type { Contribution, EntityRow, MentionRole, MentionRow } from '@actograph/store';

/**
 * What a document brings to the graph: a pure function of its extraction. `origin` tells two inputs apart
 * that give their documents the same id; null when that is not known.
 */
export function contribution({ document, triples }: Extraction, origin: string | null): Contribution {
  const { triples: _, ...stored } = document;
  const mentions = mentionRows(triples);
  return { document: { ...stored, origin }, entities: entityRows(triples), mentions };
}

/** One mention per triple id, whatever made the triples: the surest where an id stands twice. */
function mentionRows(triples: readonly Triple[]): MentionRow[] {
  const best = new Map<string, Triple>();
  for (const triple of triples) {
    const other = best.get(triple.id);
    if (!other || surer(triple, other)) best.set(triple.id, triple);
  }
  const ids = new Map([...best.values()].map((triple) => [triple.id, mentionId(triple)]));
  return [...best.values()].map((triple) => mentionRow(triple, ids));
}

const surer = (a: Triple, b: Triple) =>
  a.confidence > b.confidence || (a.confidence === b.confidence && JSON.stringify(a) < JSON.stringify(b));

/** An id that is not made by our rule, `t1` for instance, is only sure to be unique within its document. */
const mentionId = (triple: Triple) =>
  triple.id === tripleId(triple) ? triple.id : hashId(['triple', triple.doc, triple.id]);

function mentionRow(triple: Triple, ids: ReadonlyMap<string, string>): MentionRow {
  const { actor, action, target, polarity, modality, source, date, place } = triple;
  const { contentOf, evidence, confidence, rule } = triple;
  return {
    id: mentionId(triple),
    actor: role(actor),
    target: role(target),
    verb: action.verb,
    lemma: action.lemma,
    type: action.type,
    spans: action.spans,
    polarity,
    modality,
    date,
    place: place?.name ?? null,
    source: source?.id ?? null,
    contentOf: contentOf === null || contentOf === triple.id ? null : (ids.get(contentOf) ?? null),
    evidence,
    confidence,
    rule,
  };
}

const role = ({ id, mention, start, end, implicit }: Triple['actor']): MentionRole => ({
  entity: id,
  mention,
  start,
  end,
  implicit,
});

function entityRows(triples: readonly Triple[]): EntityRow[] {
  const byId = new Map<string, EntityMention[]>();
  const meant = new Map<string, Set<string>>();
  for (const { actor, target, source } of triples) {
    for (const entity of [actor, target, source]) {
      if (!entity) continue;
      byId.set(entity.id, [...(byId.get(entity.id) ?? []), entity]);
      meant.set(entity.mention, (meant.get(entity.mention) ?? new Set()).add(entity.id));
    }
  }
  const isAlias = (mention: string) => [...mention].length > 1 && meant.get(mention)?.size === 1;
  return [...byId].flatMap(([id, mentions]) => entityRow(id, mentions, isAlias) ?? []);
}

/**
 * An entity as its document knows it. What stands for several entities of a document (他们, 双方), or is a
 * single character (他, 其), is no name of any.
 */
function entityRow(
  id: string,
  mentions: readonly EntityMention[],
  isAlias: (mention: string) => boolean,
): EntityRow | undefined {
  const named = [...mentions].sort((a, b) => (`${a.name}\n${a.kind}` < `${b.name}\n${b.kind}` ? -1 : 1));
  const [first] = named;
  if (!first) return undefined;
  const { name, kind } = first;
  const aliases = new Set(
    mentions.flatMap(({ name, mention }) => [name, ...(isAlias(mention) ? [mention] : [])]),
  );
  aliases.delete(name);
  return { id, name, kind, aliases: [...aliases].sort(), wikidata: wikidataOf(id) };
}

/** Gazetteer entries taken from Wikidata keep its identifier as their id. */
const wikidataOf = (id: string) => (/^Q[1-9]\d*$/.test(id) ? id : null);
