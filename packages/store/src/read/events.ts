import type { EventDetail } from '@actograph/model';
import { z } from 'zod';
import type { Reader } from '../backend.js';
import { fetchRows } from '../cypher/stored.js';
import type { EventFilter } from '../types.js';
import { eventDetails, newestFirst } from './event-details.js';
import { mentionsOfEvents } from './mentions.js';

const eventRowSchema = z.object({
  id: z.string(),
  dateFrom: z.string().nullable(),
  dateTo: z.string().nullable(),
});

/** The events that pass the filter, newest first, with their mentions, and how many there are in all. */
export async function findEvents(
  reader: Reader,
  filter: EventFilter,
): Promise<{ events: EventDetail[]; total: number }> {
  const found = new Map<string, z.infer<typeof eventRowSchema>>();
  for (const roles of rolesOf(filter)) {
    for (const row of await eventsOf(reader, roles, filter.type)) found.set(row.id, row);
  }
  const newest = [...found.values()].sort(newestFirst).slice(0, filter.limit);
  const mentions = await mentionsOfEvents(
    reader,
    newest.map(({ id }) => id),
  );
  return { events: await eventDetails(reader, mentions), total: found.size };
}

interface Roles {
  readonly actor?: string;
  readonly target?: string;
}

/** An entity in either role makes two searches, of which either may find it. */
function rolesOf({ actor, target, entity }: EventFilter): Roles[] {
  const wanted: Roles = { ...(actor !== undefined && { actor }), ...(target !== undefined && { target }) };
  if (entity === undefined) return [wanted];
  const fits = (role: string | undefined) => role === undefined || role === entity;
  return [
    ...(fits(actor) ? [{ ...wanted, actor: entity }] : []),
    ...(fits(target) ? [{ ...wanted, target: entity }] : []),
  ];
}

function eventsOf(reader: Reader, roles: Roles, type: EventFilter['type']) {
  const actor = roles.actor === undefined ? '' : '(:Entity {id: $actor})-[:ACTOR_OF]->';
  const target = roles.target === undefined ? '' : '-[:TARGETS]->(:Entity {id: $target})';
  const where = type === undefined ? '' : 'WHERE e.type = $type ';
  return fetchRows(
    reader,
    eventRowSchema,
    `MATCH ${actor}(e:Event)${target} ${where}RETURN e.id AS id, e.dateFrom AS dateFrom, e.dateTo AS dateTo`,
    { ...roles, ...(type !== undefined && { type }) },
  );
}
