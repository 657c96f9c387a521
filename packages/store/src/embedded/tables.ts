import { EMPTY_DIGEST } from '../derive/digest.js';
import {
  type Columns,
  type ColumnType,
  NODE_NAMES,
  NODE_TABLES,
  RELATIONSHIP_NAMES,
  RELATIONSHIP_TABLES,
  SCHEMA_VERSION,
} from '../schema.js';

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'STRING',
  int: 'INT64',
  double: 'DOUBLE',
  boolean: 'BOOLEAN',
  strings: 'STRING[]',
  ints: 'INT64[]',
};

const columnList = (columns: Columns) =>
  Object.entries(columns).map(([column, type]) => `${column} ${TYPES[type]}`);

/** The statements that lay out an empty store. */
export function layOut(): string[] {
  return [
    'CREATE NODE TABLE Store(id STRING PRIMARY KEY, schema INT64, digest STRING, locked BOOLEAN)',
    ...NODE_NAMES.map(
      (table) => `CREATE NODE TABLE ${table}(${columnList(NODE_TABLES[table]).join(', ')}, PRIMARY KEY(id))`,
    ),
    ...RELATIONSHIP_NAMES.map((name) => {
      const { from, to, columns } = RELATIONSHIP_TABLES[name];
      return `CREATE REL TABLE \`${name}\`(${[`FROM ${from} TO ${to}`, ...columnList(columns)].join(', ')})`;
    }),
    `CREATE (:Store {id: 'actograph', schema: ${SCHEMA_VERSION}, digest: '${EMPTY_DIGEST}'})`,
  ];
}
