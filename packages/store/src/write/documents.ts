import type { Writer } from '../backend.js';
import { createNodes, removeNodes, setNodes } from '../cypher/rows.js';
import {
  DOCUMENT_COLUMNS,
  documentRowSchema,
  fetchByIds,
  fetchRows,
  type StoredDocument,
} from '../cypher/stored.js';
import { duplicatesOf } from '../derive/duplicates.js';
import { distinct } from '../derive/order.js';
import type { Contribution } from '../types.js';

/** What a write does to documents: those it replaces, and those whose text stands elsewhere, too. */
export interface DocumentChanges {
  /** stored under an id that is written now */
  readonly replaced: readonly StoredDocument[];
  /** repeated another document until now, and counts from now on */
  readonly promoted: readonly StoredDocument[];
  /** counted until now, and repeats a written document from now on */
  readonly demoted: readonly StoredDocument[];
  /** every stored document that repeats another one than before, promoted and demoted ones among them */
  readonly moved: readonly StoredDocument[];
  /** the document that each one repeats after the write, or null */
  readonly repeats: (id: string) => string | null;
}

/** Compares what is stored with what is to be written. */
export async function documentChanges(
  writer: Writer,
  contributions: readonly Contribution[],
): Promise<DocumentChanges> {
  const incoming = contributions.map(({ document }) => document);
  const ids = new Set(incoming.map(({ id }) => id));
  const replaced = await fetchByIds(
    writer,
    documentRowSchema,
    `MATCH (d:Document {id: id}) RETURN ${DOCUMENT_COLUMNS}`,
    ids,
  );
  const texts = distinct([...replaced, ...incoming].map(({ sha256 }) => sha256));
  const sharing = await fetchRows(
    writer,
    documentRowSchema,
    `MATCH (d:Document) WHERE d.sha256 IN $texts RETURN ${DOCUMENT_COLUMNS}`,
    { texts },
  );
  const peers = sharing.filter(({ id }) => !ids.has(id));
  const assigned = duplicatesOf([...peers, ...incoming]);
  const repeats = (id: string) => assigned.get(id) ?? null;
  const moved = peers.filter(({ id, duplicateOf }) => repeats(id) !== duplicateOf);
  return {
    replaced,
    moved,
    promoted: moved.filter(({ id }) => repeats(id) === null),
    demoted: moved.filter(({ duplicateOf }) => duplicateOf === null),
    repeats,
  };
}

/** Writes document nodes. Whatever hung on a replaced document must have been dealt with before. */
export async function writeDocuments(
  writer: Writer,
  contributions: readonly Contribution[],
  { replaced, moved, repeats }: DocumentChanges,
): Promise<void> {
  await removeNodes(
    writer,
    'Document',
    replaced.map(({ id }) => id),
  );
  await createNodes(
    writer,
    'Document',
    contributions.map(({ document }) => ({ ...document, duplicateOf: repeats(document.id) })),
  );
  await setNodes(
    writer,
    'Document',
    moved.map(({ id }) => ({ id, duplicateOf: repeats(id) })),
    ['duplicateOf'],
  );
}
