import { ACTION_TYPES, MODALITIES, POLARITIES } from '@actograph/model';
import { z } from 'zod';
import type { Reader } from '../backend.js';
import type { PlainValue } from '../types.js';

const text = z.string();
const maybe = z.string().nullable();

/** Runs one of our statements and parses every row it gives. */
export async function fetchRows<S extends z.ZodType>(
  reader: Reader,
  schema: S,
  statement: string,
  params: Readonly<Record<string, PlainValue>> = {},
): Promise<z.output<S>[]> {
  const rows = await reader.run(statement, params);
  return z.array(schema).parse(rows);
}

/** The same over ids: `UNWIND $ids AS id …`, and no rows where there are no ids. */
export async function fetchByIds<S extends z.ZodType>(
  reader: Reader,
  schema: S,
  statement: string,
  ids: Iterable<string>,
): Promise<z.output<S>[]> {
  const list = [...ids];
  return list.length === 0 ? [] : fetchRows(reader, schema, `UNWIND $ids AS id ${statement}`, { ids: list });
}

export const documentRowSchema = z.object({
  id: text,
  title: maybe,
  published: maybe,
  url: maybe,
  lang: text,
  sha256: text,
  extractor: text,
  origin: maybe,
  duplicateOf: maybe,
});
/** A document as stored, without its text. */
export type StoredDocument = z.infer<typeof documentRowSchema>;

export const DOCUMENT_COLUMNS =
  'd.id AS id, d.title AS title, d.published AS published, d.url AS url, d.lang AS lang, ' +
  'd.sha256 AS sha256, d.extractor AS extractor, d.origin AS origin, d.duplicateOf AS duplicateOf';

/** What of a mention decides over its event, with the id of its document. */
export const keyRowSchema = z.object({
  id: text,
  doc: text,
  actorId: text,
  targetId: text,
  type: z.enum(ACTION_TYPES),
  lemma: text,
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  dateFrom: maybe,
  dateTo: maybe,
  datePrecision: maybe,
  place: maybe,
  confidence: z.number(),
});

export const KEY_COLUMNS =
  'm.id AS id, d.id AS doc, m.actorId AS actorId, m.targetId AS targetId, m.type AS type, ' +
  'm.lemma AS lemma, m.polarity AS polarity, m.modality AS modality, m.dateFrom AS dateFrom, ' +
  'm.dateTo AS dateTo, m.datePrecision AS datePrecision, m.place AS place, m.confidence AS confidence';
