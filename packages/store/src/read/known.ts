import type { Reader } from '../backend.js';
import { DOCUMENT_COLUMNS, documentRowSchema, fetchByIds } from '../cypher/stored.js';
import type { DocumentState } from '../types.js';

/** What is stored under document ids. */
export async function knownDocuments(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentState>> {
  const rows = await fetchByIds(
    reader,
    documentRowSchema,
    `MATCH (d:Document {id: id}) RETURN ${DOCUMENT_COLUMNS}`,
    new Set(ids),
  );
  return new Map(
    rows.map(({ id, sha256, extractor, origin, duplicateOf }) => [
      id,
      { sha256, extractor, origin, duplicateOf },
    ]),
  );
}
