import type { Columns } from './schema.js';
import type { PlainValue, QueryLimits, QueryResult } from './types.js';

export type Row = Readonly<Record<string, PlainValue>>;

/** Runs our own Cypher, in which every returned column is named, within one transaction. */
export interface Reader {
  run(statement: string, params?: Readonly<Record<string, PlainValue>>): Promise<readonly Row[]>;
}

export interface Writer extends Reader {
  /**
   * Runs a statement over rows: `UNWIND $rows AS row …`. Each store has its own way to hand over a value of
   * a column (`value`) without losing its type; `row.id`, `row.from` and `row.to` can be read as they are.
   */
  runRows(statement: RowStatement, columns: Columns, rows: readonly Row[]): Promise<void>;
}

/** Makes a statement from the expression that reads a column of the current row. */
export type RowStatement = (value: (column: string) => string) => string;

/** What a store must bring along; everything else is shared. */
export interface Backend {
  readonly url: string;
  revision(): Promise<string>;
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /** One transaction: all or nothing. `work` may run again when the transaction has to be retried. */
  write(work: (writer: Writer) => Promise<void>): Promise<void>;
  query(
    cypher: string,
    params: Readonly<Record<string, PlainValue>>,
    limits: QueryLimits,
  ): Promise<QueryResult>;
  close(): Promise<void>;
}
