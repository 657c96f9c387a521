import { ActographError } from '@actograph/model';
import type { PlainValue } from '@actograph/store';
import { z } from 'zod';

const plainValueSchema: z.ZodType<PlainValue> = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.number(),
    z.string(),
    z.array(plainValueSchema),
    z.record(z.string(), plainValueSchema),
  ]),
);

const querySchema = z.strictObject({
  cypher: z.string().min(1),
  params: z.record(z.string(), plainValueSchema).default({}),
});

export type Query = z.infer<typeof querySchema>;

/** The Cypher query in a request's body. Throws `bad-usage` when there is none. */
export function parseQuery(body: unknown): Query {
  const parsed = querySchema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ActographError(
    'bad-usage',
    `the body is not { "cypher": …, "params": … }:\n${z.prettifyError(parsed.error)}`,
  );
}
