import type { Entity } from '@actograph/model';
import MiniSearch from 'minisearch';
import { byCodePoint } from '../derive/order.js';

/** All entities of a store by what they are called. */
export interface Catalogue {
  /** Entities whose name or alias contains the text, best first. */
  search(text: string, limit: number): Entity[];
  /** Ids of the entities that have one of these as id, name or alias. */
  resolve(texts: readonly string[]): Set<string>;
}

/** Builds the index. Case and width of letters do not matter. */
export function catalogueOf(entities: readonly Entity[]): Catalogue {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const byName = new Map<string, string[]>();
  for (const entity of entities) {
    for (const name of new Set(namesOf(entity))) {
      const ids = byName.get(name);
      if (ids) ids.push(entity.id);
      else byName.set(name, [entity.id]);
    }
  }
  const index = new MiniSearch<Entity>({
    fields: ['names'],
    extractField: (entity, field) => (field === 'names' ? namesOf(entity).join('\n') : entity.id),
    tokenize: (text) => indexTerms(text),
    processTerm: (term) => term,
  });
  index.addAll(entities);
  return {
    resolve: (texts) =>
      new Set(
        texts.flatMap((text) => [...(byId.has(text) ? [text] : []), ...(byName.get(fold(text)) ?? [])]),
      ),
    search(text, limit) {
      const wanted = fold(text);
      if (wanted === '') return [];
      return index
        .search(wanted, { tokenize: queryTerms, prefix: true, combineWith: 'AND' })
        .flatMap(({ id }) => {
          const entity = byId.get(id);
          const fit = entity ? fitOf(entity, wanted) : undefined;
          return entity && fit !== undefined ? [{ entity, fit }] : [];
        })
        .sort(
          (a, b) =>
            a.fit - b.fit ||
            a.entity.name.length - b.entity.name.length ||
            byCodePoint(a.entity.id, b.entity.id),
        )
        .slice(0, limit)
        .map(({ entity }) => entity);
    },
  };
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();
const namesOf = ({ name, aliases }: Entity) => [name, ...aliases].map(fold);

/** How well an entity fits what was typed, 0 the best; undefined where no name of it contains that. */
function fitOf(entity: Entity, wanted: string): number | undefined {
  const [name = '', ...aliases] = namesOf(entity);
  if (name === wanted) return 0;
  if (aliases.includes(wanted)) return 1;
  if (name.startsWith(wanted)) return 2;
  if (aliases.some((alias) => alias.startsWith(wanted))) return 3;
  if (name.includes(wanted)) return 4;
  return aliases.some((alias) => alias.includes(wanted)) ? 5 : undefined;
}

/** Runs of Han, kana and Hangul have no spaces to split at; other scripts come in words. */
const RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+|[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

/** Every pair of neighbours in a run, and its last character alone, so that any one character is a prefix. */
function indexTerms(text: string): string[] {
  return (text.match(RUNS) ?? []).flatMap((run) => {
    const characters = [...run];
    return UNSPACED.test(run)
      ? characters.map((character, i) => character + (characters[i + 1] ?? ''))
      : [run];
  });
}

function queryTerms(text: string): string[] {
  return (text.match(RUNS) ?? []).flatMap((run) => {
    const characters = [...run];
    if (!UNSPACED.test(run) || characters.length === 1) return [run];
    return characters.slice(0, -1).map((character, i) => character + (characters[i + 1] ?? ''));
  });
}
