/** Gives the rows of one file their names: no two the same, however ids and numbers mix. */
export class RowNames {
  readonly #ids = new Set<string>();
  readonly #rowsWithId = new Set<number>();

  /**
   * The name of a row: its id, or its number where it has none; undefined where an earlier row has that name.
   * Rows must come with rising numbers. Remembers only rows with an id.
   */
  take(number: number, id: string | null): string | undefined {
    const name = id ?? String(number);
    if (this.#ids.has(name) || (id !== null && this.#isEarlierNumber(id, number))) return undefined;
    if (id !== null) {
      this.#ids.add(id);
      this.#rowsWithId.add(number);
    }
    return name;
  }

  #isEarlierNumber(id: string, number: number): boolean {
    const earlier = /^[1-9]\d*$/.test(id) ? Number(id) : Number.POSITIVE_INFINITY;
    return earlier < number && !this.#rowsWithId.has(earlier);
  }
}
