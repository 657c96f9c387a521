import neo4j from 'neo4j-driver';
import type { Row } from '../backend.js';
import type { Columns } from '../schema.js';
import type { PlainValue } from '../types.js';

/**
 * A value of Neo4j in plain JSON, as both stores give it: nodes as labels and properties, relationships as
 * type and properties, whole numbers as numbers (as text beyond 2^53), times as ISO texts.
 */
export function plainValue(value: unknown): PlainValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (neo4j.isNode(value)) return { labels: value.labels, properties: plainObject(value.properties) };
  if (neo4j.isRelationship(value) || neo4j.isUnboundRelationship(value)) {
    return { type: value.type, properties: plainObject(value.properties) };
  }
  if (neo4j.isPath(value)) {
    return {
      nodes: [value.start, ...value.segments.map(({ end }) => end)].map(plainValue),
      relationships: value.segments.map(({ relationship }) => plainValue(relationship)),
    };
  }
  if (isTemporal(value)) return String(value);
  return typeof value === 'object' ? plainObject(value) : String(value);
}

const isTemporal = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  [
    neo4j.isDate,
    neo4j.isDateTime,
    neo4j.isLocalDateTime,
    neo4j.isLocalTime,
    neo4j.isTime,
    neo4j.isDuration,
  ].some((is) => is(value));

const plainObject = (value: object): { [key: string]: PlainValue } =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]));

/** A parameter for Neo4j, which takes every JavaScript number for a fraction: whole ones become integers. */
function parameter(value: PlainValue): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(parameter);
  if (typeof value === 'object' && value !== null) return parameters(value);
  return value;
}

export const parameters = (params: Readonly<Record<string, PlainValue>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, parameter(value)]));

/** Rows whose fractions stay fractions even where they are whole. */
export const typedRows = (columns: Columns, rows: readonly Row[]): Record<string, unknown>[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(columns).map(([column, type]) => {
        const value = row[column] ?? null;
        return [column, type === 'double' ? value : parameter(value)];
      }),
    ),
  );
