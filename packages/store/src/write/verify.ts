import { ActographError, type Relationship } from '@actograph/model';
import { z } from 'zod';
import type { Writer } from '../backend.js';
import { fetchByIds } from '../cypher/stored.js';
import type { KeyedEvent } from '../derive/events.js';
import type { Contribution } from '../types.js';

/** What must stand in the store after a write. */
export interface Written {
  readonly contributions: readonly Contribution[];
  /** those of them whose mentions count */
  readonly counting: readonly Contribution[];
  readonly events: readonly KeyedEvent[];
  readonly relationships: readonly Relationship[];
}

const countRowSchema = z.object({ id: z.string(), n: z.number() });

/**
 * Counts what stands around everything that was written and compares it with what must be there. Throws
 * `store-mismatch`, which rolls the transaction back: LadybugDB 0.19 has lost rows without an error.
 */
export async function verify(writer: Writer, written: Written): Promise<void> {
  const { contributions, counting, events, relationships } = written;
  const perDocument = (count: (contribution: Contribution) => number, of = contributions) =>
    of.map((contribution) => [contribution.document.id, count(contribution)] as const);
  const mentions = ({ mentions }: Contribution) => mentions.length;
  const document = 'MATCH (d:Document {id: id})';
  const checks: readonly (readonly [what: string, statement: string, Expected])[] = [
    ['documents', document, perDocument(() => 1)],
    ['mentions', `${document}<-[:\`IN\`]-(:Mention)`, perDocument(mentions)],
    [
      'mentions of events',
      `${document}<-[:\`IN\`]-(:Mention)-[:\`OF\`]->(:Event)`,
      perDocument(mentions, counting),
    ],
    ['entities', `${document}-[:NAMES]->(:Entity)`, perDocument(({ entities }) => entities.length)],
    [
      'sources',
      `${document}<-[:\`IN\`]-(:Mention)-[:SAID_BY]->(:Entity)`,
      perDocument(({ mentions }) => mentions.filter(({ source }) => source !== null).length),
    ],
    [
      'contents',
      `${document}<-[:\`IN\`]-(:Mention)-[:CONTENT_OF]->(:Mention)`,
      perDocument(({ mentions }) => mentions.filter(({ contentOf }) => contentOf !== null).length),
    ],
    [
      'mentions',
      'MATCH (e:Event {id: id})<-[:`OF`]-(:Mention)',
      events.map((event) => [event.id, event.mentions] as const),
    ],
    ['actors', 'MATCH (:Entity)-[:ACTOR_OF]->(e:Event {id: id})', events.map(({ id }) => [id, 1] as const)],
    ['targets', 'MATCH (e:Event {id: id})-[:TARGETS]->(:Entity)', events.map(({ id }) => [id, 1] as const)],
  ];
  for (const [what, pattern, expected] of checks) {
    await compare(writer, what, `${pattern} RETURN id AS id, count(*) AS n`, expected);
  }
  await compareRelationships(writer, relationships);
}

type Expected = readonly (readonly [id: string, count: number])[];

async function compare(writer: Writer, what: string, statement: string, expected: Expected): Promise<void> {
  const rows = await fetchByIds(
    writer,
    countRowSchema,
    statement,
    expected.map(([id]) => id),
  );
  const found = new Map(rows.map(({ id, n }) => [id, n]));
  for (const [id, count] of expected) {
    const n = found.get(id) ?? 0;
    if (n !== count) throw mismatch(`${id} has ${n} ${what} instead of ${count}`);
  }
}

/** Relationships are counted per actor and type: what stands there beyond this write is not known here. */
async function compareRelationships(writer: Writer, relationships: readonly Relationship[]): Promise<void> {
  const rows = await fetchByIds(
    writer,
    z.object({ actor: z.string(), type: z.string(), target: z.string(), n: z.number() }),
    'MATCH (a:Entity {id: id})-[r:ACTED_ON]->(b:Entity) ' +
      'RETURN a.id AS actor, r.type AS type, b.id AS target, count(*) AS n',
    new Set(relationships.map(({ actor }) => actor)),
  );
  const found = new Map(rows.map(({ actor, type, target, n }) => [`${actor}|${type}|${target}`, n]));
  for (const { id } of relationships) {
    const n = found.get(id) ?? 0;
    if (n !== 1) throw mismatch(`relationship ${id} stands ${n} times`);
  }
}

const mismatch = (what: string) =>
  new ActographError(
    'store-mismatch',
    `After writing, ${what}. Nothing of this write was kept; please report it with the documents it was given.`,
  );
