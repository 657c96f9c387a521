import type { Relationship, Selection, Subgraph } from '@actograph/model';
import type { Reader } from '../backend.js';
import { byCodePoint } from '../derive/order.js';
import { heaviestFirst } from '../derive/relationships.js';
import type { Catalogue } from './catalogue.js';
import { entitiesById } from './entities.js';
import { neighbourhood, relationshipsOf } from './neighbourhood.js';
import { relationshipsFromMentions } from './selected-mentions.js';
import { wantedTypes } from './wanted-types.js';

/** The part of the relationship map that is selected, the heaviest relationships first. */
export async function selectSubgraph(
  reader: Reader,
  catalogue: Catalogue,
  selection: Selection,
): Promise<Subgraph> {
  const actors = selection.actor.length > 0 ? catalogue.resolve(selection.actor) : null;
  const found = (await relationships(reader, catalogue, selection, actors))
    .filter(({ events }) => events >= selection.minEvents)
    .sort(heaviestFirst);
  const top = found.slice(0, selection.top);
  const entities = await entitiesById(reader, endsOf(top));
  return {
    entities: [...entities.values()].sort((a, b) => byCodePoint(a.id, b.id)),
    relationships: top,
    total: { entities: endsOf(found).size, relationships: found.length },
  };
}

async function relationships(
  reader: Reader,
  catalogue: Catalogue,
  selection: Selection,
  actors: ReadonlySet<string> | null,
): Promise<Relationship[]> {
  if (asksMentions(selection)) {
    const all = await relationshipsFromMentions(reader, catalogue, selection);
    return actors === null ? all : neighbourhood(actors, selection.hops, async (ids) => touching(all, ids));
  }
  const types = wantedTypes(selection);
  if (actors === null) return relationshipsOf(reader, types);
  return neighbourhood(actors, selection.hops, (ids) => relationshipsOf(reader, types, ids));
}

/** Whether the selection asks for something that only mentions tell, and not the relationships themselves. */
const asksMentions = ({ modality, polarity, from, to, doc, source, minConfidence }: Selection) =>
  [modality, polarity, doc, source].some((wanted) => wanted.length > 0) ||
  from !== null ||
  to !== null ||
  minConfidence > 0;

const touching = (all: readonly Relationship[], ids: ReadonlySet<string>) =>
  all.filter(({ actor, target }) => ids.has(actor) || ids.has(target));

const endsOf = (edges: readonly Relationship[]) =>
  new Set(edges.flatMap(({ actor, target }) => [actor, target]));
