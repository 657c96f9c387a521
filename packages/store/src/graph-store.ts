import { ActographError } from '@actograph/model';
import type { Backend } from './backend.js';
import { type Catalogue, catalogueOf } from './read/catalogue.js';
import { findDocument } from './read/document.js';
import { dumpLines } from './read/dump.js';
import { allEntities } from './read/entities.js';
import { findEvents } from './read/events.js';
import { knownDocuments } from './read/known.js';
import { selectSubgraph } from './read/select.js';
import { countAll } from './read/stats.js';
import type { Contribution, GraphStore } from './types.js';
import { clearAll } from './write/clear.js';
import { replaceDocuments } from './write/replace.js';

/** Everything that both stores do alike, over the little that each brings along. */
export function graphStore(backend: Backend): GraphStore {
  let cached: { readonly revision: string; readonly catalogue: Promise<Catalogue> } | undefined;
  const catalogue = async (): Promise<Catalogue> => {
    const revision = await backend.revision();
    if (cached?.revision !== revision) {
      const building = backend.read(allEntities).then(catalogueOf);
      building.catch(() => {
        cached = undefined;
      });
      cached = { revision, catalogue: building };
    }
    return cached.catalogue;
  };

  return {
    url: backend.url,
    revision: () => backend.revision(),
    known: (ids) => backend.read((reader) => knownDocuments(reader, ids)),
    async write(contributions) {
      refuseUnfit(contributions);
      if (contributions.length === 0) return;
      await backend.write((writer) => replaceDocuments(writer, contributions));
    },
    query: (cypher, params, limits) => backend.query(cypher, params, limits),
    search: async (text, limit) => (await catalogue()).search(text, limit),
    async select(selection) {
      const names = await catalogue();
      return backend.read((reader) => selectSubgraph(reader, names, selection));
    },
    events: (filter) => backend.read((reader) => findEvents(reader, filter)),
    document: (id) => backend.read((reader) => findDocument(reader, id)),
    stats: () => backend.read(countAll),
    dump: () => backend.read(dumpLines),
    clear: () => clearAll(backend),
    close: () => backend.close(),
  };
}

/** Refuses contributions that could not be written as they are, before anything is touched. */
function refuseUnfit(contributions: readonly Contribution[]): void {
  const documents = new Set<string>();
  const allMentions = new Set<string>();
  for (const { document, entities, mentions } of contributions) {
    const refuse = (what: string) => {
      throw new ActographError('bad-input', `Document ${document.id} cannot be stored: ${what}.`);
    };
    if (documents.has(document.id)) refuse('it is given twice in one write');
    documents.add(document.id);
    const known = new Set(entities.map(({ id }) => id));
    if (known.size !== entities.length) refuse('it names an entity twice');
    const own = new Set(mentions.map(({ id }) => id));
    for (const { id, actor, target, source, contentOf } of mentions) {
      if (allMentions.has(id)) refuse(`mention ${id} is given twice`);
      allMentions.add(id);
      for (const entity of [actor.entity, target.entity, source]) {
        if (entity !== null && !known.has(entity)) refuse(`mention ${id} speaks of unknown entity ${entity}`);
      }
      if (contentOf !== null && !own.has(contentOf))
        refuse(`mention ${id} is content of unknown ${contentOf}`);
    }
  }
}
