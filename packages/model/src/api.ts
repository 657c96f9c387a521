import { z } from 'zod';
import { entitySchema, eventDetailSchema, statsSchema } from './subgraph.js';

/** What `GET /api/v1/stats` answers. `revision` changes whenever the store's contents do. */
export const statusResponseSchema = z.strictObject({ revision: z.string(), stats: statsSchema });
export type StatusResponse = z.infer<typeof statusResponseSchema>;

/** What `GET /api/v1/events` answers: the events behind a relationship or an entity, newest first. */
export const eventsResponseSchema = z.strictObject({
  events: z.array(eventDetailSchema),
  /** how many there are in all */
  total: z.int().min(0),
});
export type EventsResponse = z.infer<typeof eventsResponseSchema>;

/** What `GET /api/v1/search` answers: entities by name or alias, best first. */
export const searchResponseSchema = z.strictObject({ entities: z.array(entitySchema) });
export type SearchResponse = z.infer<typeof searchResponseSchema>;

/** What every API path answers when it cannot do what was asked. */
export const errorResponseSchema = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string() }),
});
export type ErrorResponse = z.infer<typeof errorResponseSchema>;
