import type { DocumentDetail } from '@actograph/model';
import { z } from 'zod';
import type { Reader } from '../backend.js';
import { DOCUMENT_COLUMNS, documentRowSchema, fetchByIds } from '../cypher/stored.js';
import { eventDetails } from './event-details.js';
import { mentionsOfDocument } from './mentions.js';

/** A document with the events found in it, each with its mentions in this document; null when not stored. */
export async function findDocument(reader: Reader, id: string): Promise<DocumentDetail | null> {
  const [document] = await fetchByIds(
    reader,
    documentRowSchema.extend({ text: z.string() }),
    `MATCH (d:Document {id: id}) RETURN ${DOCUMENT_COLUMNS}, d.text AS text`,
    [id],
  );
  if (!document) return null;
  const { sha256: _, origin: __, ...shown } = document;
  return { ...shown, events: await eventDetails(reader, await mentionsOfDocument(reader, id)) };
}
