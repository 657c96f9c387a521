import { ACTION_TYPES, ActographError, type Selection, selectionSchema } from '@actograph/model';
import type { EventFilter } from '@actograph/store';
import { z } from 'zod';

/** A request's query parameters, every key with all its values. */
export type Parameters = Readonly<Record<string, readonly string[]>>;

const LISTS: ReadonlySet<string> = new Set<keyof Selection>([
  'actor',
  'type',
  'quad',
  'modality',
  'polarity',
  'doc',
  'source',
]);
const NUMBERS: ReadonlySet<string> = new Set<keyof Selection>(['hops', 'minConfidence', 'minEvents', 'top']);

/** The selection that query parameters make: lists by repeated keys. Throws `bad-usage` naming what is wrong. */
export function parseSelection(parameters: Parameters): Selection {
  return parse(
    selectionSchema,
    Object.fromEntries(
      Object.entries(parameters).map(([key, values]) => {
        if (LISTS.has(key)) return [key, values];
        const value = only(key, values);
        return [key, NUMBERS.has(key) ? Number(value) : value];
      }),
    ),
  );
}

/** Rows and entities that one answer may hold. */
const LIMIT = z.coerce.number().int().min(1).max(1000);

const filterSchema = z.strictObject({
  actor: z.string().exactOptional(),
  target: z.string().exactOptional(),
  entity: z.string().exactOptional(),
  type: z.enum(ACTION_TYPES).exactOptional(),
  limit: LIMIT.default(100),
});

/** Which events are asked for. Throws `bad-usage` naming what is wrong. */
export const parseEventFilter = (parameters: Parameters): EventFilter =>
  parse(filterSchema, single(parameters));

const searchSchema = z.strictObject({ q: z.string().max(1000), limit: LIMIT.default(20) });

/** What is searched for. Throws `bad-usage` naming what is wrong. */
export const parseSearch = (parameters: Parameters): z.infer<typeof searchSchema> =>
  parse(searchSchema, single(parameters));

const documentSchema = z.strictObject({ id: z.string().min(1) });

/** The id of the document asked for. Throws `bad-usage` when there is none. */
export const parseDocumentId = (parameters: Parameters): string =>
  parse(documentSchema, single(parameters)).id;

const single = (parameters: Parameters) =>
  Object.fromEntries(Object.entries(parameters).map(([key, values]) => [key, only(key, values)]));

function only(key: string, values: readonly string[]): string | undefined {
  if (values.length > 1)
    throw new ActographError('bad-usage', `the parameter ${key} is given ${values.length} times`);
  return values[0];
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ActographError('bad-usage', `the parameters are wrong:\n${z.prettifyError(parsed.error)}`);
}
