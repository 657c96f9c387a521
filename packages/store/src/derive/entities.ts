import { ENTITY_KINDS, type Entity } from '@actograph/model';
import { distinct, mostFrequent } from './order.js';

/** What documents call an entity; `times` of them say exactly this. */
export interface Naming {
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  readonly times: number;
}

/** An entity's properties from what documents say of it, in whatever order; null when none names it. */
export function deriveEntity(id: string, namings: readonly Naming[]): Entity | null {
  const name = mostFrequent(namings.map((naming) => [naming.name, naming.times]));
  const kindName = mostFrequent(namings.map((naming) => [naming.kind, naming.times]));
  const kind = ENTITY_KINDS.find((known) => known === kindName);
  if (name === null || kind === undefined) return null;
  const names = new Set(namings.flatMap((naming) => [naming.name, ...naming.aliases]));
  names.delete(name);
  return {
    id,
    name,
    kind,
    aliases: distinct(names),
    wikidata: mostFrequent(
      namings.flatMap(({ wikidata, times }) => (wikidata === null ? [] : [[wikidata, times] as const])),
    ),
  };
}
