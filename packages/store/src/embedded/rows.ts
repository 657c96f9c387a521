import type { Row, RowStatement } from '../backend.js';
import type { Columns, ColumnType } from '../schema.js';

/**
 * LadybugDB takes the type of each field of `$rows` from the first row only: a null or an empty list there
 * fails or loses what follows, and a whole number below a fraction is read as the fraction's bits (1 became
 * 5e-324). So a row of examples comes first, which no statement acts on since its id is empty,
 * and fractions travel as text.
 */
export function typedRows(columns: Columns, rows: readonly Row[]): Record<string, unknown>[] {
  const typed = Object.entries(columns);
  const examples = Object.fromEntries(typed.map(([column, type]) => [column, EXAMPLES[type]]));
  const encoded = rows.map((row) =>
    Object.fromEntries(
      typed.map(([column, type]) => {
        const value = row[column] ?? null;
        return [column, type === 'double' && value !== null ? String(value) : value];
      }),
    ),
  );
  return [examples, ...encoded];
}

const EXAMPLES: Readonly<Record<ColumnType, unknown>> = {
  string: '',
  int: 1,
  double: '0.5',
  boolean: true,
  strings: ['text'],
  ints: [1],
};

/** The statement with each column read back as what it is. */
export const rowStatement = (statement: RowStatement, columns: Columns): string =>
  statement((column) => (columns[column] === 'double' ? `CAST(row.${column} AS DOUBLE)` : `row.${column}`));
