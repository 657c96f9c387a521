/** What a row of a jsonl or csv file says of one document. */
export interface Row {
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly id: string | null;
}

/** A row as read. `number` counts from 1: lines of a jsonl file, records below the header of a csv file. */
export type RowResult =
  | { readonly ok: true; readonly number: number; readonly row: Row }
  | { readonly ok: false; readonly number: number; readonly problem: string };

/** A failure of the file as a whole: rows before it are good, nothing after it can be read. */
export class UnreadableRows extends Error {
  override readonly name = 'UnreadableRows';
}
