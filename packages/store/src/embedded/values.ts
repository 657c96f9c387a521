import type { PlainValue } from '../types.js';

/**
 * A value of LadybugDB in plain JSON, as both stores give it: nodes as labels and properties, relationships
 * as type and properties, days as ISO days, other times as ISO times. Properties without a value are left
 * out; the engine adds those of every table.
 */
export function plainValue(value: unknown, columnType = ''): PlainValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date)
    return columnType === 'DATE' ? value.toISOString().slice(0, 10) : value.toISOString();
  if (Array.isArray(value)) {
    const elementType = columnType.endsWith('[]') ? columnType.slice(0, -2) : '';
    return value.map((element) => plainValue(element, elementType));
  }
  if (value instanceof Map) return plainObject([...value].map(([key, inner]) => [String(key), inner]));
  if (typeof value !== 'object') return String(value);
  if ('_nodes' in value && '_rels' in value) {
    return { nodes: plainValue(value._nodes), relationships: plainValue(value._rels) };
  }
  const properties = Object.entries(value);
  if ('_label' in value && '_id' in value) {
    const own = plainObject(properties.filter(([key, inner]) => !isInternal(key) && inner !== null));
    const label = plainValue(value._label);
    return '_src' in value ? { type: label, properties: own } : { labels: [label], properties: own };
  }
  return plainObject(properties);
}

const isInternal = (key: string) => ['_id', '_label', '_src', '_dst'].includes(key);

const plainObject = (entries: readonly (readonly [string, unknown])[]) =>
  Object.fromEntries(entries.map(([key, inner]) => [key, plainValue(inner)]));
